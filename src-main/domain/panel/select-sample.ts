import { invariant } from '../../../shared/kernel/assert.ts';
import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import { type ModelTerm, partsOf, variablesOfAll } from '../../../shared/plan/model-term.ts';
import type { PanelFrame } from './assemble-panel.ts';

/** Rows that a step of the sample rule took out. */
export interface SampleLoss {
  readonly reason: 'missing' | 'not-positive' | 'common-sample' | 'one-row';
  /** The variable that was not observed; `null` where the reason is the person. */
  readonly variable: string | null;
  readonly rows: number;
}

/** The rows of one model column, and who left on the way. */
export interface ModelSample {
  readonly rows: readonly number[];
  readonly entities: number;
  readonly losses: readonly SampleLoss[];
}

/**
 * Which rows is this model column fitted on?
 *
 * Rows complete on the column's own outcome and terms; then, if the rule says so, complete on
 * another column's terms; then with a weight and a municipality where the column uses them; then,
 * if it says so, only persons with at least two rows left. A row is counted under the first variable
 * that it lacks; a logarithm also needs a positive number.
 */
export function selectSample(
  frame: PanelFrame,
  modelSet: ModelSet,
  column: ModelColumn,
): ModelSample {
  const losses: SampleLoss[] = [];
  let rows: number[] = Array.from({ length: frame.rows }, (_, row) => row);
  const keep = (
    variable: string,
    reason: SampleLoss['reason'],
    isKept: (value: number | string) => boolean,
  ): void => {
    const values = frame.columns.get(variable)?.values;
    const kept = rows.filter((row) => {
      const value = values?.[row] ?? null;
      return value !== null && isKept(value);
    });
    if (kept.length < rows.length) {
      losses.push({ reason, variable, rows: rows.length - kept.length });
    }
    rows = kept;
  };
  const keepComplete = (terms: readonly ModelTerm[], reason: SampleLoss['reason']): void => {
    for (const variable of variablesOfAll(terms)) keep(variable, reason, () => true);
    const isPositive = (value: number | string) => typeof value === 'number' && value > 0;
    for (const variable of loggedVariables(terms)) keep(variable, 'not-positive', isPositive);
  };
  keepComplete([modelSet.outcome, ...column.terms], 'missing');
  keepComplete(commonTerms(modelSet, column), 'common-sample');
  if (column.weights !== undefined) keep(column.weights, 'missing', () => true);
  if (column.cluster !== undefined && column.cluster !== 'person') {
    const kept = rows.filter((row) => (frame.municipality[row] ?? null) !== null);
    if (kept.length < rows.length) {
      losses.push({ reason: 'missing', variable: 'municipality', rows: rows.length - kept.length });
    }
    rows = kept;
  }
  if (column.sample.persons === 'two-rows') {
    const kept = withTwoRows(rows, frame.entity);
    if (kept.length < rows.length) {
      losses.push({ reason: 'one-row', variable: null, rows: rows.length - kept.length });
    }
    rows = kept;
  }
  return { rows, losses, entities: new Set(rows.map((row) => frame.entity[row])).size };
}

function loggedVariables(terms: readonly ModelTerm[]): string[] {
  const parts = terms.flatMap(partsOf).filter(({ transform }) => transform === 'log');
  return [...new Set(parts.map(({ variable }) => variable))];
}

function commonTerms(modelSet: ModelSet, column: ModelColumn): readonly ModelTerm[] {
  const { completeOn } = column.sample;
  if (completeOn === null) return [];
  const other = modelSet.columns.find((candidate) => candidate.id === completeOn);
  invariant(other, 'a sample rule names a column of its own model set');
  return other.terms;
}

function withTwoRows(rows: readonly number[], entity: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const person = entity[row] ?? -1;
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return rows.filter((row) => (counts.get(entity[row] ?? -1) ?? 0) >= 2);
}
