import type { WithinTerm } from '../../../shared/contract/within-design.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding, termCoefficients } from '../../../shared/plan/term-label.ts';
import { inBoth } from './speak.ts';

/** Below this power a result that is not significant decides nothing. */
const INCONCLUSIVE = 0.5;

/** The power that is usually asked for. */
const ENOUGH = 0.8;

/** The warning that few or none change; `null` where enough do. */
export function warningSentence(
  {
    term,
    changers,
    transitions,
    warning,
  }: Pick<WithinTerm, 'term' | 'changers' | 'transitions' | 'warning'>,
  entities: number,
  plan: StudyPlan,
): LocalText | null {
  if (warning === null) return null;
  return inBoth(({ text, language }) => {
    const variable = labelOf(term, plan, language);
    if (warning === 'no-changers') return text('sentences.noChangers', { entities, variable });
    return text('sentences.fewChangers', {
      changers,
      entities,
      variable,
      upward: transitions?.upward ?? 0,
      downward: transitions?.downward ?? 0,
    });
  });
}

/** What the column could have found, and how surely it would have found what another estimates. */
export function powerSentence(
  term: string,
  power: NonNullable<WithinTerm['power']>,
  plan: StudyPlan,
): LocalText {
  return inBoth(({ text, fixed, significant, percent, language }) => {
    const minimal = text('sentences.minimalEffect', {
      effect: fixed(power.minimalDetectableEffect, 3),
      variable: labelOf(term, plan, language),
      error: fixed(power.standardError, 3),
    });
    if (power.against === null) return minimal;
    const against = text('sentences.powerAgainst', {
      effect: significant(power.against.effect, 2),
      column: power.against.column,
      power: percent(power.against.power, 0),
    });
    const parts = [minimal, against];
    const { entitiesNeeded } = power.against;
    if (power.against.power < ENOUGH && entitiesNeeded !== null) {
      parts.push(text('sentences.entitiesNeeded', { count: entitiesNeeded }));
    }
    if (!power.isSignificant && power.against.power < INCONCLUSIVE)
      parts.push(text('sentences.inconclusive'));
    return parts.join(' ');
  });
}

function labelOf(term: string, plan: StudyPlan, language: Language): string {
  const terms = plan.modelSets.flatMap(({ columns }) => columns.flatMap((column) => column.terms));
  const label = terms
    .flatMap((planned) => termCoefficients(planned, plan.variables, language))
    .find(({ name }) => name === term)?.label;
  return labelWithoutCoding(label ?? term);
}
