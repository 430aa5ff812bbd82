/** What do a plan's parts read as in a printed table? */
import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import type { Language } from '../../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../../shared/plan/term-label.ts';
import { isLogged, type VariablePlan } from '../../../../shared/plan/variable-plan.ts';
import { enumerate } from '../enumerate.ts';

/** `2019 og 2023`, or the one wave that is named. */
export function wavesInWords(plan: StudyPlan, wave: string | null, language: Language): string {
  const waves = plan.waves.filter(({ id }) => wave === null || id === wave);
  return enumerate(
    waves.map(({ label }) => label),
    tableTexts[language],
  );
}

/** The variables of these ids, in their order. */
export function variablesOf(plan: StudyPlan, ids: readonly string[]): VariablePlan[] {
  return ids.flatMap((id) => plan.variables.find((variable) => variable.id === id) ?? []);
}

/** The variable's name in a sentence: no coding, and `ln( )` where it is a logarithm. */
export function nameInSentence(plan: StudyPlan, id: string, language: Language): string {
  const variable = plan.variables.find((candidate) => candidate.id === id);
  const name = uncapitalized(labelWithoutCoding(variable?.label[language] ?? id), language);
  return variable && isLogged(variable) ? `ln(${name})` : name;
}

/** `Alder` is `alder` within a sentence; `SOC-R` stays. */
function uncapitalized(label: string, language: Language): string {
  const [first = '', second = ''] = label;
  const isAbbreviation = second === second.toLocaleUpperCase(language);
  return isAbbreviation ? label : first.toLocaleLowerCase(language) + label.slice(first.length);
}
