import type { Language } from '../plan/local-text.ts';
import { formatCount, screenStyle } from '../table/number-format.ts';
import { type TextValue, wordsFor } from './translate.ts';

/** A variance inflation beyond this says nothing more. */
const LARGEST_INFLATION = 1e6;

/** What to know about a fitted model, as a sentence that names its terms as the reader does. */
export function warningSentence(
  warning: { readonly code: string; readonly [fact: string]: unknown },
  language: Language,
  labelOf: (term: string) => string = (term) => term,
): string {
  const values: Record<string, TextValue> = {};
  for (const [name, fact] of Object.entries(warning)) {
    if (typeof fact === 'number') values[name] = fact;
  }
  const { term, terms, varianceInflation, column, marks } = warning;
  if (typeof column === 'string') values['column'] = column;
  if (Array.isArray(marks)) values['marks'] = marks.map(markText).join(', ');
  if (typeof term === 'string') values['term'] = labelOf(term);
  if (Array.isArray(terms)) {
    values['terms'] = terms.map((name) => labelOf(String(name))).join(', ');
    values['count'] = terms.length;
  }
  if (typeof varianceInflation === 'number') {
    const inflation = Math.round(Math.min(varianceInflation, LARGEST_INFLATION));
    values['inflation'] = formatCount(inflation, screenStyle(language));
  }
  return wordsFor(language, 'modelWarnings', warning.code, values);
}

/** `NA (3)`: how missing values were written, and how often. */
function markText(found: { readonly mark: string; readonly cells: number }): string {
  return `${found.mark} (${found.cells})`;
}
