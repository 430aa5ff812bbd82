import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { FurtherTable } from '../../shared/plan/further-table.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import type { TablePlan } from '../../shared/plan/model-plan.ts';
import { modelBasis } from '../domain/disclosure/model-basis.ts';
import type { BuiltTable, FurtherTableStudy } from '../domain/tables/kinds/further-table-kind.ts';
import { buildFurtherTable, needsOf } from '../domain/tables/kinds/index.ts';
import {
  type FittedColumn,
  regressionTable,
  type RegressionTableInput,
} from '../domain/tables/regression-table.ts';
import { fail } from './app-error.ts';
import { estimatorTitle } from './estimator-title.ts';
import { alternativeStates, type ColumnState, columnStates } from './model-results.ts';
import type { ModelService } from './model-service.ts';
import type { OpenStudy } from './study-session.ts';

/** A table of the open study as it will print; fits what has not been fitted. */
export async function buildTable(
  study: OpenStudy,
  id: string,
  language: Language,
  models: ModelService,
): Promise<Result<BuiltTable, AppError>> {
  const { plan } = study.document;
  const regression = plan.tables.find((candidate) => candidate.id === id);
  if (regression) {
    const run = await models.fitMissing(study, [regression.modelSet]);
    return run.ok ? ok(regressionOf(study, regression, language)) : run;
  }
  const further = plan.furtherTables.find((candidate) => candidate.id === id);
  return further
    ? buildFurther(study, further, language, models)
    : fail('unknown-part', { part: id });
}

/** Several tables in this order. */
export async function buildTables(
  study: OpenStudy,
  ids: readonly string[],
  language: Language,
  models: ModelService,
): Promise<Result<BuiltTable[], AppError>> {
  const tables: BuiltTable[] = [];
  for (const id of ids) {
    const built = await buildTable(study, id, language, models);
    if (!built.ok) return built;
    tables.push(built.value);
  }
  return ok(tables);
}

/** A regression table from the results that the study holds for the present plan and data. */
export function regressionOf(study: OpenStudy, table: TablePlan, language: Language): BuiltTable {
  const { plan } = study.document;
  return regressionFrom({ plan, table, language, fits: storedFits(study, table.modelSet) });
}

/** A regression table from the fits of its model set. */
export function regressionFrom(input: Omit<RegressionTableInput, 'estimatorTitle'>): BuiltTable {
  const doc = regressionTable({ ...input, estimatorTitle });
  return { doc, basis: modelBasis({ doc, modelSet: input.table.modelSet, fits: input.fits }) };
}

async function buildFurther(
  study: OpenStudy,
  table: FurtherTable,
  language: Language,
  models: ModelService,
): Promise<Result<BuiltTable, AppError>> {
  const needs = needsOf(table, study.document);
  const run = await models.fitMissing(study, needs.modelSets);
  if (!run.ok) return run;
  const kept = needs.alternatives ? await models.fitAlternatives(study) : run;
  if (!kept.ok) return kept;
  const specifications = needs.grid ? await models.specify(study, needs.grid) : ok([]);
  if (!specifications.ok) return specifications;
  const computed: FurtherTableStudy = {
    document: study.document,
    outputOf: (stage) => study.output(stage),
    fitsOf: (modelSet) => storedFits(study, modelSet),
    specifications: specifications.value,
    alternativeFits: needs.alternatives
      ? fitsBy(alternativeStates(study), ({ modelSet }) => modelSet)
      : new Map(),
    estimatorTitle,
  };
  return ok(buildFurtherTable(table, computed, language));
}

/** The results that the study holds of a model set for the present plan and data. */
function storedFits(study: OpenStudy, modelSet: string): ReadonlyMap<string, FittedColumn> {
  const own = columnStates(study).filter(({ request }) => request.modelSet === modelSet);
  return fitsBy(own, ({ column }) => column);
}

function fitsBy(
  states: readonly ColumnState[],
  idOf: (request: ColumnState['request']) => string,
): ReadonlyMap<string, FittedColumn> {
  return new Map(
    states.flatMap(({ request, stored, status }) =>
      status === 'done' && stored ? [[idOf(request), stored.body] as const] : [],
    ),
  );
}
