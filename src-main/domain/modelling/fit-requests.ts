import { invariant } from '../../../shared/kernel/assert.ts';
import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import type { FitRequest } from '../../stats/fit-panel.ts';
import type { PanelColumn as Regressor } from '../../stats/panel/panel-data.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import { type ModelSample, selectSample } from '../panel/select-sample.ts';
import { assembleStudyPanel } from '../pipeline/stages.ts';
import type { Stage } from '../pipeline/stage.ts';

/** One model column, ready to be fitted: numbers and codes, and what its rows went through. */
export interface ColumnRequest {
  readonly modelSet: string;
  readonly column: string;
  readonly fit: FitRequest;
  readonly sample: ModelSample;
  readonly rowsRead: number;
  /** Categorical variable → its levels that occur in the sample, the reference first. */
  readonly levels: Readonly<Record<string, readonly string[]>>;
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

function columnRequest(
  frame: PanelFrame,
  plan: StudyPlan,
  modelSet: ModelSet,
  column: ModelColumn,
): ColumnRequest {
  const sample = selectSample(frame, modelSet, column);
  const time = new Map(plan.waves.map((wave) => [wave.id, wave.time]));
  const regressors = column.terms.map((term) => regressorsOf(term, frame, plan, sample.rows));
  return {
    modelSet: modelSet.id,
    column: column.id,
    sample,
    rowsRead: frame.rows,
    levels: Object.fromEntries(
      regressors.flatMap(({ term, levels }) => (levels ? [[term, levels]] : [])),
    ),
    fit: {
      estimator: column.estimator,
      covariance: column.covariance,
      data: {
        outcome: numbers(frame, modelSet.outcome, sample.rows),
        columns: regressors.flatMap(({ columns }) => columns),
        entity: Int32Array.from(sample.rows, (row) => frame.entity[row] ?? -1),
        time: Float64Array.from(sample.rows, (row) => time.get(frame.wave[row] ?? '') ?? 0),
        clusters: [],
      },
    },
  };
}

interface TermColumns {
  readonly term: string;
  readonly columns: readonly Regressor[];
  readonly levels: readonly string[] | null;
}

/** A number enters as it is; a category as a dummy per level that occurs, but for the first. */
function regressorsOf(
  term: string,
  frame: PanelFrame,
  plan: StudyPlan,
  rows: readonly number[],
): TermColumns {
  const variable = plan.variables.find((candidate) => candidate.id === term);
  invariant(variable, 'a checked plan knows its terms');
  if (variable.type !== 'category') {
    return { term, levels: null, columns: [{ term, values: numbers(frame, term, rows) }] };
  }
  const values = frame.columns.get(term)?.values ?? [];
  const levels = occurringLevels(variable, values, rows);
  const columns = levels.slice(1).map((level) => ({
    term: `${term}=${level}`,
    values: Float64Array.from(rows, (row) => (values[row] === level ? 1 : 0)),
  }));
  return { term, levels, columns };
}

function occurringLevels(
  variable: VariablePlan,
  values: readonly (number | string | null)[],
  rows: readonly number[],
): string[] {
  const occurring = new Set(rows.map((row) => values[row]));
  return variable.levels.map(({ value }) => value).filter((level) => occurring.has(level));
}

function numbers(frame: PanelFrame, variable: string, rows: readonly number[]): Float64Array {
  const values = frame.columns.get(variable)?.values ?? [];
  return Float64Array.from(rows, (row) => {
    const value = values[row];
    invariant(typeof value === 'number', 'a sample row is complete and numeric');
    return value;
  });
}
