import type { AppError } from '../../shared/contract/errors.ts';
import type { PanelEstimate } from '../../shared/contract/models.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import type { PanelFrame } from '../domain/panel/assemble-panel.ts';
import {
  type PackageFile,
  packageFiles,
  tabledRequests,
} from '../domain/replication/package-files.ts';
import { packageSpec } from '../domain/replication/package-spec.ts';
import type { RowsReason } from '../domain/replication/readme-text.ts';
import { createRandom } from '../domain/replication/twin/random.ts';
import { syntheticTwin } from '../domain/replication/twin/synthetic-twin.ts';
import type { Estimator } from '../jobs/estimator.ts';
import { appVersion } from './app-version.ts';
import { fitRequest } from './fit-columns.ts';
import { sha256 } from './sha256.ts';

export interface ReplicationStudy {
  readonly document: StudyDocument;
  readonly frame: PanelFrame;
  /** The estimate of a column on the real rows; null where it could not be fitted. */
  readonly estimateOf: (modelSet: string, column: string) => PanelEstimate | null;
}

export interface ReplicationWish {
  readonly rows: RowsReason;
  readonly language: Language;
}

/** The package's files, and how much of the study they repeat. */
export interface ReplicationPackage {
  readonly files: readonly PackageFile[];
  readonly rows: number;
  readonly covered: number;
  readonly notCovered: number;
}

/** Builds a replication package: on a synthetic twin, or on the real rows for a reason. */
export async function replicationPackage(
  study: ReplicationStudy,
  wish: ReplicationWish,
  estimator: Estimator,
): Promise<Result<ReplicationPackage, AppError>> {
  const { document, frame } = study;
  const { plan, decisions } = document;
  const spec = packageSpec(plan, frame);
  // Of the study's own key: the same package every time, and nobody outside can undo the shuffle.
  const seed = sha256(`${decisions.recordKey}|replication|${wish.rows.kind}`);
  const random = createRandom(seed);
  const isReal = wish.rows.kind === 'real';
  const shown = isReal ? frame : syntheticTwin({ ...study, plan, spec }, random);
  const estimates = isReal ? ok(study.estimateOf) : await fitTwin(study, shown, estimator);
  if (!estimates.ok) return estimates;
  const { files, models } = packageFiles({
    frame: shown,
    plan,
    spec,
    estimateOf: estimates.value,
    rows: wish.rows,
    language: wish.language,
    seed,
    appVersion,
  });
  const sums = files.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join('');
  const covered = models.filter(({ numbers }) => numbers !== null).length;
  return ok({
    files: [...files, { name: 'SHA256SUMS', content: sums }],
    rows: shown.rows,
    covered,
    notCovered: models.length - covered,
  });
}

/** The twin's own numbers; a column that cannot be fitted on it is left out and named. */
async function fitTwin(
  { document }: ReplicationStudy,
  twin: PanelFrame,
  estimator: Estimator,
): Promise<Result<ReplicationStudy['estimateOf'], AppError>> {
  const estimates = new Map<string, PanelEstimate>();
  for (const request of tabledRequests(document.plan, twin)) {
    const fit = await fitRequest(request, estimator);
    if (!fit.ok && fit.error.code === 'cancelled') return fit;
    if (fit.ok) estimates.set(`${request.modelSet}|${request.column}`, fit.value.estimate);
  }
  return ok((modelSet, column) => estimates.get(`${modelSet}|${column}`) ?? null);
}
