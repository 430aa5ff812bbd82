import type { LinkRecord } from './link-side.ts';
import type { PairLevels } from './levels.ts';
import type { LinkRule, Proposal, ReviewReason } from './propose.ts';
import { LINK_RULES } from './propose.ts';

export interface ProposedPair {
  readonly left: LinkRecord;
  readonly right: LinkRecord;
  readonly levels: PairLevels;
  readonly proposal: Proposal;
}

export interface AssignedPair {
  readonly pair: ProposedPair;
  readonly status: 'linked' | 'in-review';
  readonly rule: LinkRule | ReviewReason;
}

/** A reviewer is shown no more than so many candidates for one record. */
const SHOWN_CANDIDATES = 3;

/**
 * Which of the proposed pairs are links? Rule by rule, a pair is linked if it is the only one that
 * the rule leaves to both records. Where several remain, the party may tell them apart; if it
 * does not, all of them wait for a person: a tie is never broken in silence.
 *
 * @param isOneToOne false where several left records may belong to one right record
 * @param taken ids that a decision has already linked
 */
export function assign(
  proposed: readonly ProposedPair[],
  isOneToOne: boolean,
  taken: { readonly left: ReadonlySet<string>; readonly right: ReadonlySet<string> },
): AssignedPair[] {
  const linkedLeft = new Set(taken.left);
  const linkedRight = new Set(isOneToOne ? taken.right : []);
  const isFree = ({ left, right }: ProposedPair): boolean =>
    !linkedLeft.has(left.id) && !linkedRight.has(right.id);
  const assigned: AssignedPair[] = [];
  const waiting: { pair: ProposedPair; reason: ReviewReason; weight: number }[] = [];
  for (const rule of LINK_RULES) {
    const open = proposed.filter(
      (pair) => pair.proposal.kind === 'link' && pair.proposal.rule === rule && isFree(pair),
    );
    const { sole, several } = soleCandidates(open, isOneToOne);
    const { sole: byParty, several: tied } = soleCandidates(
      several.filter(({ levels }) => levels.party === 'same'),
      isOneToOne,
    );
    for (const pair of [...sole, ...byParty]) {
      linkedLeft.add(pair.left.id);
      if (isOneToOne) linkedRight.add(pair.right.id);
      assigned.push({ pair, status: 'linked', rule });
    }
    const others = several.filter((pair) => !byParty.includes(pair) && !tied.includes(pair));
    for (const pair of [...tied, ...others]) {
      waiting.push({ pair, reason: 'several-candidates', weight: tied.includes(pair) ? 5 : 4 });
    }
  }
  for (const pair of proposed) {
    const { proposal } = pair;
    if (proposal.kind === 'review') waiting.push({ pair, ...proposal });
  }
  const shown = bestOf(waiting.filter(({ pair }) => isFree(pair)));
  const inReview = shown.map(({ pair, reason }) => ({
    pair,
    status: 'in-review' as const,
    rule: reason,
  }));
  return [...assigned, ...inReview];
}

function soleCandidates(
  pairs: readonly ProposedPair[],
  isOneToOne: boolean,
): { sole: ProposedPair[]; several: ProposedPair[] } {
  const perLeft = countBy(pairs, ({ left }) => left.id);
  const perRight = countBy(pairs, ({ right }) => right.id);
  const isSole = ({ left, right }: ProposedPair): boolean =>
    perLeft.get(left.id) === 1 && (!isOneToOne || perRight.get(right.id) === 1);
  return { sole: pairs.filter(isSole), several: pairs.filter((pair) => !isSole(pair)) };
}

function bestOf<Waiting extends { readonly pair: ProposedPair; readonly weight: number }>(
  waiting: readonly Waiting[],
): Waiting[] {
  const order = ({ pair }: Waiting): string => `${pair.left.id} ${pair.right.id}`;
  const sorted = waiting.toSorted((a, b) => b.weight - a.weight || (order(a) < order(b) ? -1 : 1));
  const seen = new Map<string, number>();
  return sorted.filter(({ pair }) => {
    const sides = [`left ${pair.left.id}`, `right ${pair.right.id}`];
    const isShown = sides.every((side) => (seen.get(side) ?? 0) < SHOWN_CANDIDATES);
    if (isShown) for (const side of sides) seen.set(side, (seen.get(side) ?? 0) + 1);
    return isShown;
  });
}

function countBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
