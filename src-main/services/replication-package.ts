import type { AppError } from '../../shared/contract/errors.ts';
import type { PanelEstimate } from '../../shared/contract/models.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import type { PanelFrame } from '../domain/panel/assemble-panel.ts';
import { type PackageFile, packageFiles } from '../domain/replication/package-files.ts';
import { type DataWish, dataFiles } from '../domain/replication/data-files.ts';
import type { ExpectedModel } from '../domain/replication/expected-numbers.ts';
import { stataGap } from '../domain/replication/stata-gap.ts';
import { packageSpec } from '../domain/replication/package-spec.ts';
import type { RowsReason } from '../domain/replication/readme-text.ts';
import type { Estimator } from '../jobs/estimator.ts';
import { appVersion } from './app-version.ts';
import { fitTwin } from './fit-twin.ts';
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
  /** Rows of the data that leave; none in a package without data. */
  readonly rows: number;
  readonly models: number;
  /** Model ids: without numbers, and with numbers that Stata cannot repeat. */
  readonly notFitted: readonly string[];
  readonly notInStata: readonly string[];
}

/** Builds a replication package: on a synthetic twin, on the real rows for a reason, or on none. */
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
  const shown =
    wish.rows.kind === 'synthetic'
      ? await fitTwin({ ...study, plan, spec }, seed, estimator)
      : ok(study);
  if (!shown.ok) return shown;
  const { files, models } = packageFiles({
    frame: shown.value.frame,
    plan,
    spec,
    estimateOf: shown.value.estimateOf,
    rows: wish.rows,
    language: wish.language,
    seed,
    appVersion,
  });
  const idsOf = (chosen: readonly ExpectedModel[]) => chosen.map(({ model }) => model.id);
  return ok({
    files: withChecksums(files),
    rows: wish.rows.kind === 'none' ? 0 : frame.rows,
    models: models.length,
    notFitted: idsOf(models.filter(({ numbers }) => numbers === null)),
    notInStata: idsOf(models.filter((model) => stataGap(model) !== null)),
  });
}

/** The analysis data by themselves, for a reason. */
export function analysisDataFiles(
  { document, frame }: Pick<ReplicationStudy, 'document' | 'frame'>,
  wish: Pick<DataWish, 'reason' | 'language' | 'decimalMark'>,
): readonly PackageFile[] {
  const seed = sha256(`${document.decisions.recordKey}|replication|real`);
  return withChecksums(dataFiles({ frame, plan: document.plan, seed, ...wish }));
}

/** The files and their checksums, as `sha256sum -c` reads them. */
function withChecksums(files: readonly PackageFile[]): PackageFile[] {
  const sums = files.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join('');
  return [...files, { name: 'SHA256SUMS', content: sums }];
}
