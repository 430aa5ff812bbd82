import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { assembleStudyPanel } from '../domain/pipeline/stages.ts';
import { tabledSets } from '../domain/replication/package-spec.ts';
import type { Estimator } from '../jobs/estimator.ts';
import { zipFiles } from '../writers/zip-files.ts';
import { columnStates } from './model-results.ts';
import { type ModelService, requireRows } from './model-service.ts';
import { replicationPackage, type ReplicationStudy } from './replication-package.ts';
import type { Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';

interface ReplicationServiceOptions {
  readonly session: StudySession;
  readonly models: ModelService;
  readonly estimator: Estimator;
}

/** The tables for others to repeat; what left the study is in its diary, the reason is not. */
export function createReplicationService(
  options: ReplicationServiceOptions,
): Service<'replication'> {
  const { session, models, estimator } = options;
  return {
    'replication.package': async ({ rows, language }) => {
      const opened = requireRows(session);
      if (!opened.ok) return opened;
      const study = opened.value;
      const fitted = await fittedStudy(study, models);
      if (!fitted.ok) return fitted;
      const made = await replicationPackage(fitted.value, { rows, language }, estimator);
      if (!made.ok) return made;
      const { files, covered, notCovered } = made.value;
      const logged = study.log('package-exported', {
        rows: rows.kind,
        observations: made.value.rows,
        models: covered + notCovered,
      });
      if (!logged.ok) return logged;
      return ok({
        file: {
          fileName: 'replication.zip',
          mediaType: 'application/zip',
          base64: Buffer.from(zipFiles(files)).toString('base64'),
        },
        rows: made.value.rows,
        covered,
        notCovered,
      });
    },
  };
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
