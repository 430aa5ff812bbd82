import { invariant } from '../../../shared/kernel/assert.ts';
import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import { chosenReferences } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import type { FitRequest } from '../../stats/fit-panel.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import { type ModelSample, selectSample } from '../panel/select-sample.ts';
import { assembleStudyPanel } from '../pipeline/stages.ts';
import type { Stage } from '../pipeline/stage.ts';
import { type DesignedTerms, designTerms } from './design-terms.ts';
import { planTerm } from './model-terms.ts';

/** One model column, ready to be fitted: numbers and codes, and what its rows went through. */
export interface ColumnRequest {
  readonly modelSet: string;
  readonly column: string;
  readonly fit: FitRequest;
  readonly sample: ModelSample;
  readonly rowsRead: number;
  /** Categorical variable → its levels that occur in the sample, the reference first. */
  readonly levels: Readonly<Record<string, readonly string[]>>;
  /** Each term with its columns, in the plan's order. */
  readonly designed: DesignedTerms;
}

/** Every model column of the plan as matrices. */
export const prepareFits: Stage<readonly ColumnRequest[]> = {
  id: 'prepare-fits',
  needs: [assembleStudyPanel],
  inputs: ({ document: { plan } }) => ({ modelSets: plan.modelSets, variables: plan.variables }),
  run: ({ document: { plan } }, outputOf) => {
    const frame = outputOf(assembleStudyPanel);
    return plan.modelSets.flatMap((set) =>
      set.columns.map((column) => columnRequest(frame, plan, set, column)),
    );
  },
};

/** One column's matrices, whether the plan holds it or asks what it would be. */
export function columnRequest(
  frame: PanelFrame,
  plan: StudyPlan,
  modelSet: ModelSet,
  column: ModelColumn,
): ColumnRequest {
  const sample = selectSample(frame, modelSet, column);
  const time = new Map(plan.waves.map((wave) => [wave.id, wave.time]));
  const designed = designColumn(frame, plan.variables, column.terms, sample.rows);
  return {
    modelSet: modelSet.id,
    column: column.id,
    sample,
    rowsRead: frame.rows,
    designed,
    levels: Object.fromEntries(designed.levels),
    fit: {
      estimator: column.estimator,
      covariance: column.covariance,
      data: {
        outcome: numbers(frame, modelSet.outcome, sample.rows),
        columns: designed.terms.flatMap(({ columns }) =>
          columns.map(({ term, values }) => ({ term, values })),
        ),
        entity: Int32Array.from(sample.rows, (row) => frame.entity[row] ?? -1),
        time: Float64Array.from(sample.rows, (row) => time.get(frame.wave[row] ?? '') ?? 0),
        periods: [...time.values()],
        clusters: clustersOf(frame, column, sample.rows),
        ...(column.weights === undefined
          ? {}
          : { weights: numbers(frame, column.weights, sample.rows) }),
      },
      ...optionsOf(column),
    },
  };
}

/** Levels stand in the plan's order; a chosen reference that does not occur yields to the first. */
function designColumn(
  frame: PanelFrame,
  variables: readonly VariablePlan[],
  terms: ModelColumn['terms'],
  rows: readonly number[],
): DesignedTerms {
  const categories = variables.filter(({ type }) => type === 'category');
  const designed = designTerms(
    {
      numbers: (variable) => numbers(frame, variable, rows),
      texts: (variable) => texts(frame, variable, rows),
    },
    terms.map((term) => planTerm(term, (id) => categories.some((variable) => variable.id === id))),
    {
      references: chosenReferences(terms),
      isReferenceOptional: true,
      levels: new Map(categories.map(({ id, levels }) => [id, levels.map(({ value }) => value)])),
    },
  );
  invariant(designed.ok, 'a reference that does not occur is no error here');
  return designed.value;
}

/** What the column chooses beyond the defaults; nothing where it chooses nothing. */
function optionsOf({
  varianceComponents,
  differenceConstant,
}: ModelColumn): Pick<FitRequest, 'options'> {
  if (varianceComponents === undefined && differenceConstant === undefined) return {};
  return {
    options: {
      ...(varianceComponents === undefined ? {} : { varianceComponents }),
      ...(differenceConstant === undefined ? {} : { differenceConstant }),
    },
  };
}

/** None means persons. Municipalities go by their own numbers; rows without one are not in there. */
function clustersOf(
  frame: PanelFrame,
  { cluster }: ModelColumn,
  rows: readonly number[],
): Int32Array[] {
  if (cluster === undefined || cluster === 'person') return [];
  const places = municipalities(frame, rows);
  if (cluster === 'municipality') return [places];
  return [Int32Array.from(rows, (row) => frame.entity[row] ?? -1), places];
}

function municipalities(frame: PanelFrame, rows: readonly number[]): Int32Array {
  return Int32Array.from(rows, (row) => Number(frame.municipality[row] ?? 0));
}

function texts(frame: PanelFrame, variable: string, rows: readonly number[]): string[] {
  const values = frame.columns.get(variable)?.values ?? [];
  return rows.map((row) => String(values[row]));
}

function numbers(frame: PanelFrame, variable: string, rows: readonly number[]): Float64Array {
  const values = frame.columns.get(variable)?.values ?? [];
  return Float64Array.from(rows, (row) => {
    const value = values[row];
    invariant(typeof value === 'number', 'a sample row is complete and numeric');
    return value;
  });
}
