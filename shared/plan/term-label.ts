/** What does a reader call a term of a model, and each of its coefficients? */
import type { Language } from './local-text.ts';
import { type ModelTerm, type TermPart, partsOf, termIdOf } from './model-term.ts';
import type { VariablePlan } from './variable-plan.ts';

const CENTRED: Readonly<Record<Language, string>> = { da: 'centreret', en: 'centred' };
const POWERS: Readonly<Record<number, string>> = { 2: '²', 3: '³' };

/** A coefficient of a term: its name in the results and its label. */
export interface TermCoefficient {
  readonly name: string;
  readonly label: string;
}

/** A variable's label without the coding that stands behind it: "Køn (1 = mand)" is "Køn". */
export function labelWithoutCoding(label: string): string {
  return label.replace(/\s*\([^()]*=[^()]*\)$/, '');
}

/** `SOC-R × Borgmesterkoalition`, `Alder²`, `ln(Indbyggertal)`; a plain variable keeps its label. */
export function termLabel(
  term: ModelTerm,
  variables: readonly VariablePlan[],
  language: Language,
): string {
  const parts = partsOf(term);
  const [first] = parts;
  if (first && parts.length === 1 && first.transform === 'none') {
    return labelOf(first, variables, language);
  }
  return productLabel(
    termIdOf(term).split('*'),
    parts.map((part) => partLabel(part, variables, language)),
  );
}

/** Every coefficient that the term can have: one, or one per combination of its levels. */
export function termCoefficients(
  term: ModelTerm,
  variables: readonly VariablePlan[],
  language: Language,
): TermCoefficient[] {
  const parts = partsOf(term);
  const isSingle = parts.length === 1;
  const columns = parts.map((part): TermCoefficient[] => {
    const variable = variables.find(({ id }) => id === part.variable);
    if (variable?.type !== 'category') {
      const name = termIdOf({ parts: [part] });
      const label = isSingle
        ? termLabel(term, variables, language)
        : partLabel(part, variables, language);
      return [{ name, label }];
    }
    const label = labelWithoutCoding(variable.label[language]);
    return variable.levels.map(({ value, title }) => ({
      name: `${part.variable}=${value}`,
      label: `${label}: ${title[language]}`,
    }));
  });
  const [firsts = [], ...others] = columns.map((column) => column.map((one) => [one]));
  return others
    .reduce((rows, next) => rows.flatMap((row) => next.map((one) => [...row, ...one])), firsts)
    .map((row) => ({
      name: row.map(({ name }) => name).join('*'),
      label: productLabel(
        row.map(({ name }) => name),
        row.map(({ label }) => label),
      ),
    }));
}

function productLabel(names: readonly string[], labels: readonly string[]): string {
  const isPower = names.length > 1 && names.every((name) => name === names[0]);
  return isPower ? `${labels[0] ?? ''}${POWERS[names.length] ?? ''}` : labels.join(' × ');
}

function partLabel(part: TermPart, variables: readonly VariablePlan[], language: Language): string {
  const label = labelWithoutCoding(labelOf(part, variables, language));
  if (part.transform === 'none') return label;
  return part.transform === 'log' ? `ln(${label})` : `${label} (${CENTRED[language]})`;
}

function labelOf(
  { variable }: TermPart,
  variables: readonly VariablePlan[],
  language: Language,
): string {
  return variables.find(({ id }) => id === variable)?.label[language] ?? variable;
}
