import type { VariableOverview } from '../../../shared/contract/measures.ts';
import { invariant } from '../../../shared/kernel/assert.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import { betweenWithin } from '../../stats/description/between-within.ts';
import { hasFewChangers } from '../../stats/description/few-changers.ts';
import { transitions } from '../../stats/description/transitions.ts';
import { isBinaryData } from './is-binary.ts';
import { changingEntities } from '../panel/changing-entities.ts';
import type { PanelColumn, PanelFrame } from '../panel/assemble-panel.ts';

const MOST_STEPS = 20;

/** What is in this column of the analysis data, and what can a within design see of it? */
export function variableOverview(
  variable: VariablePlan,
  frame: PanelFrame,
  plan: StudyPlan,
): VariableOverview {
  const column = frame.columns.get(variable.id);
  invariant(column, 'the panel has a column for every variable of its plan');
  const observed = observedNumbers(column, frame);
  const steps = stepsOf(variable, column, frame, plan);
  return {
    id: variable.id,
    label: variable.label,
    type: variable.type,
    derivation: variable.derivation.kind,
    level: levelOf(variable),
    observations: column.values.filter((value) => value !== null).length,
    missing: missingReasons(column),
    ...spreadOf(observed),
    changers: changingEntities(column.values, frame.entity),
    transitions: steps,
    hasFewChangers: steps !== null && hasFewChangers(steps),
    distribution: distribution(variable, column, observed.values),
    usedIn: plan.modelSets.flatMap((set) =>
      set.columns
        .filter(({ terms }) => set.outcome === variable.id || terms.includes(variable.id))
        .map(({ id }) => ({ modelSet: set.id, column: id })),
    ),
  };
}

type Spread = Pick<
  VariableOverview,
  | 'mean'
  | 'standardDeviation'
  | 'betweenDeviation'
  | 'withinDeviation'
  | 'minimum'
  | 'maximum'
  | 'betweenMinimum'
  | 'betweenMaximum'
  | 'withinMinimum'
  | 'withinMaximum'
>;

function spreadOf({ values, entity }: ReturnType<typeof observedNumbers>): Spread {
  if (values.length === 0) {
    return {
      mean: null,
      standardDeviation: null,
      betweenDeviation: null,
      withinDeviation: null,
      minimum: null,
      maximum: null,
      betweenMinimum: null,
      betweenMaximum: null,
      withinMinimum: null,
      withinMaximum: null,
    };
  }
  const spread = betweenWithin(values, entity);
  return {
    mean: spread.mean,
    standardDeviation: spread.overallDeviation,
    betweenDeviation: spread.betweenDeviation,
    withinDeviation: spread.withinDeviation,
    minimum: spread.minimum,
    maximum: spread.maximum,
    betweenMinimum: spread.betweenMinimum,
    betweenMaximum: spread.betweenMaximum,
    withinMinimum: spread.withinMinimum,
    withinMaximum: spread.withinMaximum,
  };
}

function levelOf({ derivation }: VariablePlan): VariableOverview['level'] {
  if (derivation.kind === 'region' || derivation.kind === 'key-figure') return 'municipality';
  const isOfPerson = derivation.kind === 'answer-equals' && derivation.field === 'gender';
  return isOfPerson ? 'person' : 'answer';
}

function observedNumbers(column: PanelColumn, frame: PanelFrame) {
  const rows = column.values.flatMap((value, row) =>
    typeof value === 'number' ? [{ value, entity: frame.entity[row] ?? -1 }] : [],
  );
  return {
    values: Float64Array.from(rows, ({ value }) => value),
    entity: Int32Array.from(rows, ({ entity }) => entity),
  };
}

function missingReasons(column: PanelColumn): VariableOverview['missing'] {
  const counts = new Map<string, number>();
  for (const reason of column.missing) {
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, rows]) => ({ reason, rows }))
    .toSorted((a, b) => b.rows - a.rows);
}

/** Steps from one observed answer of a person to the next; `null` unless the variable is binary. */
function stepsOf(
  variable: VariablePlan,
  column: PanelColumn,
  frame: PanelFrame,
  plan: StudyPlan,
): VariableOverview['transitions'] {
  const times = new Map(plan.waves.map(({ id, time }) => [id, time]));
  const rows = column.values.flatMap((value, row) =>
    typeof value === 'number' ? [{ value, row }] : [],
  );
  const values = Float64Array.from(rows, ({ value }) => value);
  if (!isBinaryData(variable, values)) return null;
  return transitions(
    values,
    Int32Array.from(rows, ({ row }) => frame.entity[row] ?? -1),
    Float64Array.from(rows, ({ row }) => times.get(frame.wave[row] ?? '') ?? 0),
  );
}

function distribution(
  variable: VariablePlan,
  column: PanelColumn,
  numbers: Float64Array,
): VariableOverview['distribution'] {
  if (variable.type === 'category') {
    return variable.levels.map(({ value }) => ({ label: value, count: countOf(column, value) }));
  }
  const distinct = [...new Set(numbers)].toSorted((a, b) => a - b);
  if (distinct.length <= MOST_STEPS) {
    return distinct.map((value) => ({ label: String(value), count: countOf(column, value) }));
  }
  return equalSteps(numbers, distinct[0] ?? 0, distinct.at(-1) ?? 1);
}

function countOf(column: PanelColumn, value: number | string): number {
  return column.values.filter((other) => other === value).length;
}

/** Twenty equal steps, each named by its lower end. */
function equalSteps(
  numbers: Float64Array,
  low: number,
  high: number,
): VariableOverview['distribution'] {
  const width = (high - low) / MOST_STEPS;
  const counts = Array.from({ length: MOST_STEPS }, () => 0);
  for (const value of numbers) {
    const step = Math.min(MOST_STEPS - 1, Math.floor((value - low) / width));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts.map((count, step) => ({ label: String(low + step * width), count }));
}
