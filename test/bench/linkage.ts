import type { Linkage } from '../../src-main/domain/linkage/link-records.ts';

/** Who a list row really is: `source` and the person's number, by record id. */
export interface LinkageTruth {
  readonly personOf: ReadonlyMap<string, string>;
}

export interface LinkageQuality {
  readonly truePairs: number;
  readonly linked: number;
  readonly inReview: number;
  /** Links by rules that are right. */
  readonly precision: number;
  /** True list-to-list pairs that the rules linked. */
  readonly recallBeforeReview: number;
  /** The same if a reviewer decides every pair in review rightly. */
  readonly recallAfterReview: number;
  readonly answerPrecision: number;
  readonly answersLinked: number;
}

/** How good is a linkage, against the truth about who is who? */
export function measureLinkage(linkage: Linkage, { personOf }: LinkageTruth): LinkageQuality {
  const stepsOf = (kind: string): Set<string> =>
    new Set(linkage.steps.filter((step) => step.kind === kind).map(({ id }) => id));
  const isRight = ({ left, right }: { left: string; right: string }): boolean => {
    const person = personOf.get(left);
    return person !== undefined && person !== '' && person === personOf.get(right);
  };
  const lists = stepsOf('list-list');
  const listPairs = linkage.pairs.filter(({ step }) => lists.has(step));
  const linked = listPairs.filter(({ status }) => status === 'linked');
  const waiting = listPairs.filter(({ status }) => status === 'in-review');
  const truePairs = countTruePairs(linkage, personOf);
  const rightLinks = linked.filter(isRight).length;
  // A person on two rows of one list still makes one pair.
  const found = new Set(
    [...linked, ...waiting].filter(isRight).map(({ left }) => personOf.get(left)),
  );
  const answers = linkage.pairs.filter(
    ({ step, status }) => status === 'linked' && !lists.has(step),
  );
  return {
    truePairs,
    linked: linked.length,
    inReview: waiting.length,
    precision: rightLinks / linked.length,
    recallBeforeReview: rightLinks / truePairs,
    recallAfterReview: found.size / truePairs,
    answerPrecision: answers.filter(isRight).length / answers.length,
    answersLinked: answers.length,
  };
}

function countTruePairs(linkage: Linkage, personOf: ReadonlyMap<string, string>): number {
  const waves = new Map<string, Set<string>>();
  for (const { members } of linkage.persons) {
    for (const { list, wave } of members) {
      const person = personOf.get(list) ?? '';
      if (person !== '') waves.set(person, (waves.get(person) ?? new Set()).add(wave));
    }
  }
  return [...waves.values()].reduce((pairs, { size }) => pairs + size - 1, 0);
}
