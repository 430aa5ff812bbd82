import type { AppError } from '../../shared/contract/errors.ts';
import type { Specification } from '../../shared/contract/robustness.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import type { TableWithBasis } from '../domain/disclosure/gate-tables.ts';
import { buildFurtherTable, needsOf } from '../domain/tables/kinds/index.ts';
import type { FittedColumn } from '../domain/tables/regression-table.ts';
import { createEstimator } from '../jobs/estimator.ts';
import type { ComputedStudy } from './compute-study.ts';
import { estimatorTitle } from './estimator-title.ts';
import { runGrid } from './run-robustness.ts';

/** The tables beside the regressions of a study that was computed without a study file. */
export async function runFurtherTables(
  document: StudyDocument,
  computed: ComputedStudy,
  language: Language,
): Promise<Result<TableWithBasis[], AppError>> {
  const { outputOf, fits } = computed;
  const alternativeFits = new Map<string, FittedColumn>();
  for (const [id, fit] of computed.alternatives) if (fit.ok) alternativeFits.set(id, fit.value);
  const tables: TableWithBasis[] = [];
  for (const table of document.plan.furtherTables) {
    const specifications = await specificationsOf(table, document, computed);
    if (!specifications.ok) return specifications;
    const study = {
      document,
      outputOf,
      fitsOf: (modelSet: string) => fits.get(modelSet) ?? new Map<string, FittedColumn>(),
      specifications: specifications.value,
      alternativeFits,
      estimatorTitle,
    };
    tables.push(buildFurtherTable(table, study, language));
  }
  return ok(tables);
}

async function specificationsOf(
  table: StudyDocument['plan']['furtherTables'][number],
  document: StudyDocument,
  { outputOf }: ComputedStudy,
): Promise<Result<readonly Specification[], AppError>> {
  const { grid } = needsOf(table, document);
  if (grid === null) return ok([]);
  const estimator = createEstimator();
  const run = await runGrid({ document, outputOf }, grid, { estimator, progress: () => {} });
  await estimator.cancel();
  return run.ok ? ok(run.value.specifications) : run;
}
