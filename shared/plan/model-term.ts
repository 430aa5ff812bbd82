/** What enters a model: a variable as it is, transformed, or multiplied with another? */
import { z } from 'zod';
import { idSchema } from './plan-id.ts';

/** One variable of a term. A category is a dummy per level but its reference. */
export const termPartSchema = z.strictObject({
  variable: idSchema,
  /** `log`: the natural logarithm. `centred`: less its mean over the rows of the model. */
  transform: z.enum(['none', 'log', 'centred']),
  /** The level that gets no dummy; `null` for the first that occurs. Categories only. */
  reference: z.string().nullable(),
});
export type TermPart = z.infer<typeof termPartSchema>;

/** A variable id, or the product of the parts: one part, an interaction, or a square. */
export const modelTermSchema = z.union([
  idSchema,
  z.strictObject({ parts: z.array(termPartSchema).min(1).max(3) }),
]);
export type ModelTerm = z.infer<typeof modelTermSchema>;

const VARIABLE = '[A-Za-z0-9][A-Za-z0-9-]{0,63}';
const PART = `(?:${VARIABLE}|log\\(${VARIABLE}\\)|c\\(${VARIABLE}\\))`;

/** The id of a term: `socr`, `socr*coalition`, `age*age`, `log(income)`, `c(age)`. */
export const termIdSchema = z.string().regex(new RegExp(`^${PART}(?:\\*${PART}){0,2}$`));

/** By which id do tables, tests and results name a term? A chosen reference does not change it. */
export function termIdOf(term: ModelTerm): string {
  return partsOf(term).map(partIdOf).join('*');
}

/** The parts of a term; a plain variable is one part as it is. */
export function partsOf(term: ModelTerm): readonly TermPart[] {
  return typeof term === 'string'
    ? [{ variable: term, transform: 'none', reference: null }]
    : term.parts;
}

/** The variables that must be observed for the term to have a value, each once. */
export function variablesOf(term: ModelTerm): string[] {
  return [...new Set(partsOf(term).map(({ variable }) => variable))];
}

/** The variables of several terms, each once, in the order in which they enter. */
export function variablesOfAll(terms: readonly ModelTerm[]): string[] {
  return [...new Set(terms.flatMap(variablesOf))];
}

/** The terms of several models, each once by its id. */
export function distinctTerms(
  columns: readonly { readonly terms: readonly ModelTerm[] }[],
): ModelTerm[] {
  const all = columns.flatMap((column) => column.terms);
  return [...new Map(all.map((term) => [termIdOf(term), term])).values()];
}

/** Category → the level that these terms leave out by choice. */
export function chosenReferences(terms: readonly ModelTerm[]): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const { variable, reference } of terms.flatMap(partsOf)) {
    if (reference !== null && !chosen.has(variable)) chosen.set(variable, reference);
  }
  return chosen;
}

function partIdOf({ variable, transform }: TermPart): string {
  if (transform === 'none') return variable;
  return transform === 'log' ? `log(${variable})` : `c(${variable})`;
}
