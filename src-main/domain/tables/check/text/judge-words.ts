/** Do a clause's words on significance and direction fit the cells that it names? */
import type { Contradiction } from './judge-numbers.ts';
import type { Spotted } from './spotted-cells.ts';

/** Which cells must bear a claim out: each of them, or any. */
export type Quantifier = 'each' | 'any';

/** `isSignificant` at the level against the printed marks. */
export function judgeSignificance(
  claim: { readonly isSignificant: boolean; readonly level: number },
  spots: readonly Spotted[],
  quantifier: Quantifier,
): Contradiction[] {
  const misses = spots.filter(
    ({ level }) => level !== null && level <= claim.level !== claim.isSignificant,
  );
  if (!isContradicted(misses, spots, quantifier)) return [];
  const rule = claim.isSignificant ? 'text-significant' : 'text-insignificant';
  return [{ rule, spots: misses, shows: 'cell', facts: { level: claim.level * 100 } }];
}

interface Direction {
  readonly sign: 1 | -1;
  /** An association, not the coefficient's sign alone: a mark is expected too. */
  readonly isAssociation: boolean;
  readonly isUniversal: boolean;
}

/** The sign of the coefficients; for an association also whether any mark supports it. */
export function judgeDirection(
  { sign, isAssociation, isUniversal }: Direction,
  spots: readonly Spotted[],
  quantifier: Quantifier,
): Contradiction[] {
  const opposite = spots.filter(({ judged }) => judged.cell.estimate.value * sign < 0);
  const rule = sign === 1 ? 'text-positive' : 'text-negative';
  const against = isContradicted(opposite, spots, quantifier)
    ? [{ rule, spots: opposite, shows: 'cell' as const, facts: {} }]
    : [];
  const unmarked = spots.filter(
    (spot) => !opposite.includes(spot) && spot.level !== null && spot.level === 1,
  );
  const isUnsupported = isUniversal
    ? unmarked.length > 0
    : unmarked.length > 0 && spots.every(({ level }) => level === 1);
  if (!isAssociation || quantifier === 'any' || !isUnsupported) return against;
  return [...against, { rule: 'text-unmarked', spots: unmarked, shows: 'cell', facts: {} }];
}

/** „Ikke variation nok til at analysere", beside cells that print a mark all the same. */
export function judgeNoVariation(spots: readonly Spotted[]): Contradiction[] {
  const marked = spots.filter(({ level }) => level !== null && level < 1);
  if (marked.length === 0) return [];
  return [{ rule: 'text-no-variation', spots: marked, shows: 'cell', facts: {} }];
}

function isContradicted(
  misses: readonly Spotted[],
  spots: readonly Spotted[],
  quantifier: Quantifier,
): boolean {
  return quantifier === 'each' ? misses.length > 0 : misses.length === spots.length;
}
