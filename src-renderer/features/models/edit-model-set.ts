import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import {
  distinctTerms,
  type ModelTerm,
  partsOf,
  type TermPart,
  termIdOf,
  variablesOf,
} from '../../../shared/plan/model-term.ts';

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
  return distinctTerms(set.columns).filter((term) => termIdOf(term) !== partsOf(term)[0]?.variable);
}

/** How a variable enters other than as it is. */
export type TermKind = 'interaction' | 'square' | 'log' | 'centred';

/** The term of a kind; `by` is the second part of an interaction. */
export function termOf(kind: TermKind, part: TermPart, by: TermPart): ModelTerm {
  switch (kind) {
    case 'interaction':
      return { parts: [part, by] };
    case 'square':
      return { parts: [part, part] };
    case 'log':
    case 'centred':
      return { parts: [{ ...part, transform: kind }] };
  }
}

/**
 * The set with a term more: in the models that have its parts, else in the last. A product joins
 * its parts, which a model needs beside it; a transformed variable takes the place of the plain
 * one, which it would repeat.
 */
export function addTerm(set: ModelSet, term: ModelTerm): ModelSet {
  const parts = [...new Map(partsOf(term).map((part) => [partTermId(part), part])).values()];
  const isProduct = partsOf(term).length > 1;
  const needed = isProduct ? parts.map(partTermId) : variablesOf(term);
  const ready = set.columns.filter((column) => needed.every((id) => hasTerm(column, id)));
  const receiving = ready.length > 0 ? ready : set.columns.slice(-1);
  const columns = set.columns.map((column) => {
    if (!receiving.includes(column) || hasTerm(column, termIdOf(term))) return column;
    const lacking = parts.filter((part) => isProduct && !hasTerm(column, partTermId(part)));
    const kept = column.terms.filter((one) => isProduct || termIdOf(one) !== needed[0]);
    return { ...column, terms: [...kept, ...lacking.map(partTerm), term] };
  });
  return { ...set, columns };
}

/** A part as a term of its own. */
export function partTerm(part: TermPart): ModelTerm {
  return part.transform === 'none' && part.reference === null ? part.variable : { parts: [part] };
}

function partTermId(part: TermPart): string {
  return termIdOf(partTerm(part));
}

/** The set with another level left out of a category, in every term that has it. */
export function withReference(set: ModelSet, variable: string, reference: string | null): ModelSet {
  const change = (term: ModelTerm): ModelTerm => {
    if (!variablesOf(term).includes(variable)) return term;
    const parts = partsOf(term).map((part) =>
      part.variable === variable ? { ...part, reference } : part,
    );
    return reference === null && termIdOf(term) === variable ? variable : { parts };
  };
  const columns = set.columns.map((column) => ({ ...column, terms: column.terms.map(change) }));
  return { ...set, columns };
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
