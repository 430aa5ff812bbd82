/** Which columns does a regressor stand for, and what are they called? */
import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';

/** A variable as it enters: its number, or a dummy per level but the first. */
export interface TermPart {
  readonly kind: 'numeric' | 'factor';
  readonly column: string;
}

/** One part, or the product of several: an interaction, or a square. */
export interface ModelTerm {
  readonly parts: readonly TermPart[];
}

/** Reads `A`, `i.B`, `A*i.C`, `A*A`, separated by commas. */
export function parseTerms(
  text: string,
): Result<ModelTerm[], { readonly code: 'unreadable-term'; readonly term: string }> {
  const terms: ModelTerm[] = [];
  for (const source of text.split(',')) {
    const parts = source.split('*').map((part) => termPart(part.trim()));
    if (parts.some(({ column }) => column === '')) {
      return err({ code: 'unreadable-term', term: source.trim() });
    }
    terms.push({ parts });
  }
  return ok(terms);
}

function termPart(text: string): TermPart {
  return text.startsWith('i.')
    ? { kind: 'factor', column: text.slice(2).trim() }
    : { kind: 'numeric', column: text };
}

/** A regressor column ready for the estimator. */
export interface NamedColumn {
  readonly term: string;
  readonly values: Float64Array;
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
        })),
      ),
    [...first],
  );
}
