/** Which columns do the terms of a model become on the rows that it uses? */
import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { orderLevels } from './level-order.ts';
import { multiplyColumns, partName, termKey } from './model-terms.ts';
import type { ModelTerm, NamedColumn, TermPart } from './model-terms.ts';

/** The rows of a sample, column by column; a file and a study answer it in their own ways. */
export interface TermSource {
  readonly numbers: (column: string) => Float64Array;
  readonly texts: (column: string) => readonly string[];
}

/** `levels` gives an order of its own to a factor; `references` names first levels. */
export interface TermChoices {
  readonly references?: ReadonlyMap<string, string>;
  readonly levels?: ReadonlyMap<string, readonly string[]>;
  /** Take the first level where the chosen reference does not occur, instead of refusing. */
  readonly isReferenceOptional?: boolean;
}

export interface UnknownLevel {
  readonly code: 'unknown-level';
  readonly column: string;
  readonly level: string;
  readonly available: readonly string[];
}

/** A term with the columns that it became. */
export interface DesignedTerm {
  readonly term: string;
  readonly columns: readonly NamedColumn[];
}

export interface DesignedTerms {
  readonly terms: readonly DesignedTerm[];
  /** Factor → its levels that occur in the rows, the reference first. */
  readonly levels: ReadonlyMap<string, readonly string[]>;
}

/** Every term's columns. A logarithm needs positive numbers: the sample is chosen so. */
export function designTerms(
  source: TermSource,
  terms: readonly ModelTerm[],
  choices: TermChoices,
): Result<DesignedTerms, UnknownLevel> {
  const levels = new Map<string, readonly string[]>();
  for (const { kind, column } of terms.flatMap(({ parts }) => parts)) {
    if (kind !== 'factor' || levels.has(column)) continue;
    const occurring = factorLevels(column, new Set(source.texts(column)), choices);
    if (!occurring.ok) return occurring;
    levels.set(column, occurring.value);
  }
  const designed = terms.map((term) => ({
    term: termKey(term),
    columns: multiplyColumns(
      term.parts.map((part) => partColumns(source, part, levels.get(part.column) ?? [])),
    ),
  }));
  return ok({ terms: designed, levels });
}

function factorLevels(
  column: string,
  observed: ReadonlySet<string>,
  { references, levels, isReferenceOptional = false }: TermChoices,
): Result<string[], UnknownLevel> {
  const given = levels?.get(column)?.filter((level) => observed.has(level)) ?? [];
  const ordered = [...given, ...orderLevels(observed).filter((level) => !given.includes(level))];
  const reference = references?.get(column);
  if (reference === undefined) return ok(ordered);
  if (observed.has(reference)) {
    return ok([reference, ...ordered.filter((level) => level !== reference)]);
  }
  return isReferenceOptional
    ? ok(ordered)
    : err({ code: 'unknown-level', column, level: reference, available: ordered });
}

function partColumns(source: TermSource, part: TermPart, levels: readonly string[]): NamedColumn[] {
  if (part.kind !== 'factor') return [numberColumn(source, part)];
  const texts = source.texts(part.column);
  return levels.slice(1).map((level) => {
    const values = Float64Array.from(texts, (text) => (text === level ? 1 : 0));
    const term = `${part.column}=${level}`;
    return { term, values, factors: [{ part, level, centre: 0, values, raw: values }] };
  });
}

function numberColumn(source: TermSource, part: TermPart): NamedColumn {
  const raw = source.numbers(part.column);
  const centre = part.kind === 'centred' ? meanOf(raw) : 0;
  const values =
    part.kind === 'numeric' ? raw : raw.map((value) => transformed(part, value, centre));
  return { term: partName(part), values, factors: [{ part, level: null, centre, values, raw }] };
}

/** The number that a part's variable enters as. */
export function transformed({ kind }: TermPart, value: number, centre: number): number {
  return kind === 'log' ? Math.log(value) : value - centre;
}

/** The mean of some numbers; a second pass takes out the first one's rounding. */
export function meanOf(values: Float64Array): number {
  const rough = values.reduce((sum, value) => sum + value, 0) / values.length;
  return rough + values.reduce((sum, value) => sum + (value - rough), 0) / values.length;
}
