/** In which units are a table's variables measured? */
import type { TableTexts } from '../../../shared/i18n/table-texts.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import { enumerate } from './enumerate.ts';

interface UnitInput {
  readonly plan: StudyPlan;
  readonly language: Language;
}

/**
 * Sentences for what a coefficient cannot be read without: indexes from 0 to 1, age in years, shares
 * in per cent. Where the file does not say that a figure is in per cent, nothing is claimed.
 */
export function unitSentences(
  variables: readonly VariablePlan[],
  { plan, language }: UnitInput,
  texts: TableTexts,
): string[] {
  const named = (fits: (variable: VariablePlan) => boolean): string[] =>
    variables.filter(fits).map(({ label }) => labelWithoutCoding(label[language]));
  const indexes = named(({ derivation }) => derivation.kind === 'scale');
  const years = named(({ derivation }) => derivation.kind === 'age');
  const shares = named(({ derivation }) => isPerCent(derivation, plan));
  return [
    ...(indexes.length > 0 ? [texts.zeroToOne(list(indexes, texts), indexes.length > 1)] : []),
    ...years.map((name) => texts.inYears(name)),
    ...(shares.length > 0 ? [texts.inPerCent(list(shares, texts), shares.length > 1)] : []),
  ];
}

/** Names inside a sentence that begins with the first of them. */
function list([first = '', ...others]: readonly string[], texts: TableTexts): string {
  return enumerate([first, ...others.map(inSentence)], texts);
}

/** Lower case, but not for an abbreviation such as `SOC-R`. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Does the source call this key figure a percentage, as `Urbaniseringsgrad (pct.)`? */
function isPerCent(derivation: VariablePlan['derivation'], { sources }: StudyPlan): boolean {
  if (derivation.kind !== 'key-figure' || derivation.transform !== 'none') return false;
  return sources.some(({ valueMaps }) =>
    Object.values(valueMaps).some((map) =>
      Object.entries(map).some(
        ([raw, figure]) =>
          figure === derivation.figure && /\((?:i )?(?:pct\.?|procent|%)\)/i.test(raw),
      ),
    ),
  );
}
