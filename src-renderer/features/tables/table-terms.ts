import type { ModelSet } from '../../../shared/plan/model-plan.ts';
import {
  distinctTerms,
  type ModelTerm,
  termIdOf,
  variablesOf,
} from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';

/** The terms of all models of a set, each once: variables in the dictionary's order, then the rest. */
export function termsOfSet(set: ModelSet, plan: StudyPlan): ModelTerm[] {
  const order = plan.variables.map(({ id }) => id);
  const place = (term: ModelTerm) => {
    const index = order.indexOf(termIdOf(term));
    return index === -1 ? order.length : index;
  };
  return distinctTerms(set.columns).toSorted((a, b) => place(a) - place(b));
}

/** Does the term stand for a block of dummies rather than for one coefficient? */
export function isBlock(term: ModelTerm, plan: StudyPlan): boolean {
  const variables = variablesOf(term);
  return plan.variables.some(({ id, type }) => type === 'category' && variables.includes(id));
}
