import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import { type ModelTerm, partsOf, termIdOf } from '../../../shared/plan/model-term.ts';

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The set with one column changed. */
export function withColumn(set: ModelSet, id: string, change: Partial<ModelColumn>): ModelSet {
  return {
    ...set,
    columns: set.columns.map((column) => (column.id === id ? { ...column, ...change } : column)),
  };
}

/**
 * The column with a term put in or taken out; terms stay in the order of the grid's rows. A model
 * keeps at least one term.
 */
export function toggleTerm(
  column: ModelColumn,
  term: ModelTerm,
  order: readonly string[],
): ModelColumn {
  const id = termIdOf(term);
  const isIn = hasTerm(column, id);
  if (isIn && column.terms.length === 1) return column;
  if (isIn) return { ...column, terms: column.terms.filter((one) => termIdOf(one) !== id) };
  const before = order.slice(0, order.indexOf(id));
  const at = column.terms.findLastIndex((one) => before.includes(termIdOf(one))) + 1;
  return { ...column, terms: column.terms.toSpliced(at, 0, term) };
}

/** Is the term in the model? A category counts whatever its reference. */
export function hasTerm(column: ModelColumn, id: string): boolean {
  return column.terms.some((term) => termIdOf(term) === id);
}

/** Products and transformed variables of all columns, each once. */
export function composedTerms(set: ModelSet): ModelTerm[] {
  const all = set.columns.flatMap((column) => column.terms);
  const composed = all.filter((term) => termIdOf(term) !== partsOf(term)[0]?.variable);
  return [...new Map(composed.map((term) => [termIdOf(term), term])).values()];
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
