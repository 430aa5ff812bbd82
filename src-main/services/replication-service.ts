import type { AppError } from '../../shared/contract/errors.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { ExportedFile } from '../../shared/contract/tables.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { StudyPlan } from '../../shared/plan/study-plan.ts';
import { assembleStudyPanel } from '../domain/pipeline/stages.ts';
import type { PackageFile } from '../domain/replication/package-files.ts';
import { modelId, modelTitle, tabledSets } from '../domain/replication/package-spec.ts';
import { printedAlternatives } from '../domain/replication/printed-alternatives.ts';
import { plannedGap } from '../domain/replication/stata-gap.ts';
import type { Estimator } from '../jobs/estimator.ts';
import { zipFiles } from '../writers/zip-files.ts';
import { columnStates } from './model-results.ts';
import { type ModelService, requireRows } from './model-service.ts';
import { type Override, recordOverride } from './override-record.ts';
import {
  analysisDataFiles,
  replicationPackage,
  type ReplicationStudy,
} from './replication-package.ts';
import type { Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';

interface ReplicationServiceOptions {
  readonly session: StudySession;
  readonly models: ModelService;
  readonly estimator: Estimator;
  readonly clock: () => Date;
}

/** The tables for others to repeat; what left the study is in its diary, the reason is not. */
export function createReplicationService(
  options: ReplicationServiceOptions,
): Service<'replication'> {
  const { session, models, estimator } = options;
  const now = (): string => options.clock().toISOString();
  return {
    'replication.package': async ({ rows, language }) => {
      const opened = requireRows(session);
      if (!opened.ok) return opened;
      const study = opened.value;
      const fitted = await fittedStudy(study, models);
      if (!fitted.ok) return fitted;
      const made = await replicationPackage(fitted.value, { rows, language }, estimator);
      if (!made.ok) return made;
      const { files, notFitted, notInStata, ...counts } = made.value;
      const logged = study.log('package-exported', {
        rows: rows.kind,
        observations: counts.rows,
        models: counts.models,
      });
      if (!logged.ok) return logged;
      const file = zipped('replication.zip', files);
      if (rows.kind === 'real') {
        const kept = keepReason(study, file, { ...rows, count: counts.rows, at: now() });
        if (!kept.ok) return kept;
      }
      return ok({
        file,
        ...counts,
        notFitted: [...notFitted],
        notInStata: [...notInStata],
      });
    },
    'replication.coverage': async () => {
      const opened = session.require();
      if (!opened.ok) return opened;
      const { plan } = opened.value.document;
      const alternatives = printedAlternatives(plan).map(({ id }) => id);
      return ok({ models: tabledColumns(plan), alternatives });
    },
    'replication.data': async (wish) => {
      const opened = requireRows(session);
      if (!opened.ok) return opened;
      const study = opened.value;
      const frame = study.output(assembleStudyPanel);
      const files = analysisDataFiles({ document: study.document, frame }, wish);
      const logged = study.log('analysis-data-exported', { observations: frame.rows });
      if (!logged.ok) return logged;
      const file = zipped('analysis-data.zip', files);
      const kept = keepReason(study, file, { ...wish, count: frame.rows, at: now() });
      return kept.ok ? ok({ file, rows: frame.rows }) : kept;
    },
  };
}

/** Rows of persons leave against the rule that none do: an override like any other. */
function keepReason(
  study: OpenStudy,
  file: ExportedFile,
  { reason, count, at }: Pick<Override, 'reason' | 'count' | 'at'>,
): Result<null, AppError> {
  const content = Buffer.from(file.base64, 'base64');
  return recordOverride(study, { reason, count, at, content, exit: 'package' });
}

function zipped(fileName: string, files: readonly PackageFile[]): ExportedFile {
  return {
    fileName,
    mediaType: 'application/zip',
    base64: Buffer.from(zipFiles(files)).toString('base64'),
  };
}

/** Every column behind a table, and whether Stata can repeat it as far as the plan tells. */
function tabledColumns(plan: StudyPlan): Output<'replication.coverage'>['models'] {
  return tabledSets(plan).flatMap((set) =>
    set.columns.map((column) => ({
      id: modelId(set, column),
      title: modelTitle(plan, set, column),
      notInStata: plannedGap(column),
    })),
  );
}

/** The study's panel with the estimates of every tabled column that could be fitted. */
async function fittedStudy(
  study: OpenStudy,
  models: ModelService,
): Promise<Result<ReplicationStudy, AppError>> {
  const { document } = study;
  const sets = tabledSets(document.plan).map(({ id }) => id);
  const run = await models.fitMissing(study, sets);
  if (!run.ok) return run;
  const estimates = new Map(
    columnStates(study).flatMap(({ key, status, stored }) =>
      status === 'done' && stored ? [[key, stored.body.estimate] as const] : [],
    ),
  );
  return ok({
    document,
    frame: study.output(assembleStudyPanel),
    estimateOf: (modelSet, column) => estimates.get(`${modelSet}|${column}`) ?? null,
  });
}
