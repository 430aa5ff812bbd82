import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The set with one column changed. */
export function withColumn(set: ModelSet, id: string, change: Partial<ModelColumn>): ModelSet {
  return {
    ...set,
    columns: set.columns.map((column) => (column.id === id ? { ...column, ...change } : column)),
  };
}

/**
 * The column with a variable put in or taken out; terms stay in the dictionary's order. A model
 * keeps at least one variable.
 */
export function toggleTerm(
  column: ModelColumn,
  variable: string,
  order: readonly string[],
): ModelColumn {
  const isIn = column.terms.includes(variable);
  if (isIn && column.terms.length === 1) return column;
  if (isIn) return { ...column, terms: column.terms.filter((term) => term !== variable) };
  const before = order.slice(0, order.indexOf(variable));
  const at = column.terms.findLastIndex((term) => before.includes(term)) + 1;
  return { ...column, terms: column.terms.toSpliced(at, 0, variable) };
}

/** The set with one column more: a copy of the last under the next numeral. */
export function addColumn(set: ModelSet): ModelSet {
  const last = set.columns.at(-1);
  const taken = set.columns.map((column) => column.id);
  const id = NUMERALS.find((numeral) => !taken.includes(numeral));
  return last && id ? { ...set, columns: [...set.columns, { ...last, id }] } : set;
}

/** The set with one column less; samples that followed it follow their own variables again. */
export function removeColumn(set: ModelSet, id: string): ModelSet {
  if (set.columns.length === 1) return set;
  const columns = set.columns
    .filter((column) => column.id !== id)
    .map((column) =>
      column.sample.completeOn === id
        ? { ...column, sample: { ...column.sample, completeOn: null } }
        : column,
    );
  return { ...set, columns };
}
