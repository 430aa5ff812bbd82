/** Which printed models does a package leave out? Alternatives may rest on other rows and scales. */
import type { AlternativePlan } from '../../../shared/plan/alternative-plan.ts';
import { alternativesTo } from '../../../shared/plan/alternative-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';

/** The alternatives that a table of the supplement prints, each once. */
export function printedAlternatives({ furtherTables, alternatives }: StudyPlan): AlternativePlan[] {
  const sets = new Set(
    furtherTables.flatMap((table) => (table.kind === 'alternatives' ? [table.modelSet] : [])),
  );
  return [...sets].flatMap((set) => alternativesTo(alternatives, set));
}

/** The plan for others: no file names, answers as written, or remarks that no table prints. */
export function publicPlan(plan: StudyPlan): StudyPlan {
  const printed = printedAlternatives(plan);
  return {
    ...plan,
    sources: [],
    alternatives: printed.map((alternative) => ({ ...alternative, reason: '' })),
  };
}
