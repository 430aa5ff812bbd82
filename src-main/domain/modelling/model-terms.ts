/** Which columns does a regressor stand for, and what are they called? */
import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { type ModelTerm as PlanTerm, partsOf } from '../../../shared/plan/model-term.ts';

/**
 * A variable as it enters: its number, the natural logarithm of it, what it exceeds its mean by,
 * or a dummy per level but the reference.
 */
export interface TermPart {
  readonly kind: 'numeric' | 'log' | 'centred' | 'factor';
  readonly column: string;
}

/** One part, or the product of several: an interaction, or a square. */
export interface ModelTerm {
  readonly parts: readonly TermPart[];
}

const TRANSFORMED = /^(log|c)\((.+)\)$/;

/**
 * Reads `A`, `i.B`, `A*i.C`, `A*A`, `log(A)`, `c(A)`, separated by commas. A column that is itself
 * called `log(A)` is taken as it stands.
 */
export function parseTerms(
  text: string,
  columns: ReadonlySet<string> = new Set(),
): Result<ModelTerm[], { readonly code: 'unreadable-term'; readonly term: string }> {
  const terms: ModelTerm[] = [];
  for (const source of text.split(',')) {
    const parts = source.split('*').map((part) => termPart(part.trim(), columns));
    if (parts.some(({ column }) => column === '')) {
      return err({ code: 'unreadable-term', term: source.trim() });
    }
    terms.push({ parts });
  }
  return ok(terms);
}

function termPart(text: string, columns: ReadonlySet<string>): TermPart {
  if (text.startsWith('i.')) return { kind: 'factor', column: text.slice(2).trim() };
  const [, transform, inner = ''] = TRANSFORMED.exec(text) ?? [];
  if (transform === undefined || columns.has(text)) return { kind: 'numeric', column: text };
  return { kind: transform === 'log' ? 'log' : 'centred', column: inner.trim() };
}

/** A term of the plan; the variable's type says whether it is a factor. */
export function planTerm(term: PlanTerm, isCategory: (variable: string) => boolean): ModelTerm {
  const kinds = { none: 'numeric', log: 'log', centred: 'centred' } as const;
  return {
    parts: partsOf(term).map(({ variable, transform }) => ({
      kind: isCategory(variable) ? 'factor' : kinds[transform],
      column: variable,
    })),
  };
}

/** The id of a term, as the plan's `termIdOf`: `socr*party`, whatever the levels of party. */
export function termKey({ parts }: ModelTerm): string {
  return parts.map((part) => (part.kind === 'factor' ? part.column : partName(part))).join('*');
}

/** What a part that is one column is called among the coefficients. */
export function partName({ kind, column }: TermPart): string {
  if (kind === 'log') return `log(${column})`;
  return kind === 'centred' ? `c(${column})` : column;
}

/** One variable inside a column: its values there, and the level or mean that it is relative to. */
export interface ColumnFactor {
  readonly part: TermPart;
  /** The level that a dummy is 1 for; `null` for numbers. */
  readonly level: string | null;
  /** The mean that was subtracted; 0 where none was. */
  readonly centre: number;
  readonly values: Float64Array;
  /** The variable before it was transformed; a dummy is its own. */
  readonly raw: Float64Array;
}

/** A regressor column ready for the estimator, with the factors whose product it is. */
export interface NamedColumn {
  readonly term: string;
  readonly values: Float64Array;
  readonly factors: readonly ColumnFactor[];
}

/** Every product of one column of each part: `A*C=level`. */
export function multiplyColumns(parts: readonly (readonly NamedColumn[])[]): NamedColumn[] {
  const [first = [], ...others] = parts;
  return others.reduce<NamedColumn[]>(
    (products, columns) =>
      products.flatMap((left) =>
        columns.map((right) => ({
          term: `${left.term}*${right.term}`,
          values: left.values.map((value, row) => value * (right.values[row] ?? 0)),
          factors: [...left.factors, ...right.factors],
        })),
      ),
    [...first],
  );
}
