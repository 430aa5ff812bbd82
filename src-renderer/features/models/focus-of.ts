import type { Language } from '../../../shared/plan/local-text.ts';
import type { ModelColumn } from '../../../shared/plan/model-plan.ts';
import { variablesOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { termCoefficients } from '../../../shared/plan/term-label.ts';

/** An alternative is about so many coefficients at most. */
const MOST = 8;

/** The coefficients that a model is about: its first variable's, also where it is multiplied. */
export function focusOf({ terms }: ModelColumn, plan: StudyPlan, language: Language): string[] {
  const [first] = terms.slice(0, 1).flatMap(variablesOf);
  return terms
    .filter((term) => first !== undefined && variablesOf(term).includes(first))
    .flatMap((term) => termCoefficients(term, plan.variables, language))
    .slice(0, MOST)
    .map(({ name }) => name);
}
