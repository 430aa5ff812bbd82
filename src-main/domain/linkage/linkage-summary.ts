import type { Linkage, LinkStep } from './link-records.ts';

/** What a results file tells of the linking: counts only, no person. */
export interface LinkageSummary {
  readonly steps: readonly LinkStep[];
  readonly persons: number;
  /** Persons with a counted answer in at least two waves. */
  readonly personsWithTwoAnswers: number;
  readonly waitingForReview: number;
  readonly answersLeftOut: readonly { readonly reason: string; readonly rows: number }[];
}

/** How was linked, by how many of what? */
export function linkageSummary(linkage: Linkage): LinkageSummary {
  const answersOf = (person: Linkage['persons'][number]) =>
    person.members.filter(({ answer }) => answer !== null).length;
  const leftOut = Map.groupBy(linkage.answersLeftOut, ({ reason }) => reason);
  return {
    steps: linkage.steps,
    persons: linkage.persons.length,
    personsWithTwoAnswers: linkage.persons.filter((person) => answersOf(person) >= 2).length,
    waitingForReview: linkage.pairs.filter(({ status }) => status === 'in-review').length,
    answersLeftOut: [...leftOut].map(([reason, records]) => ({ reason, rows: records.length })),
  };
}
