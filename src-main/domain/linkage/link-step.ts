import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { PairDecision } from '../../../shared/plan/decisions.ts';
import { assign } from './assign.ts';
import type { ProposedPair } from './assign.ts';
import { candidatePairs } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { fieldLevels, pairLevels } from './levels.ts';
import type { FieldLevel } from './levels.ts';
import { linkContext } from './link-side.ts';
import type { LinkContext, LinkRecord } from './link-side.ts';
import { propose } from './propose.ts';

export type StepKind = 'answer-list' | 'list-list';
export type Verdict = PairDecision['verdict'];

/** Two records that were linked, wait for a person, or were told apart by one. */
export interface LinkedPair {
  readonly step: string;
  readonly left: RecordId;
  readonly right: RecordId;
  /** The rule that linked the pair, or the reason why it waits. */
  readonly rule: string;
  readonly status: 'linked' | 'in-review' | 'rejected';
  readonly levels: readonly FieldLevel[];
  readonly decided: Verdict | null;
}

export interface StepSides {
  readonly id: string;
  readonly kind: StepKind;
  readonly left: readonly LinkRecord[];
  readonly right: readonly LinkRecord[];
}

/** Everything about a step that no decision and no rule's switch changes. */
export interface ComparedStep extends StepSides {
  readonly context: LinkContext;
  readonly proposed: readonly ProposedPair[];
}

export interface LinkChoices {
  readonly rules: { readonly byEmail: boolean; readonly byName: boolean };
  readonly decisions: readonly PairDecision[];
}

/** Which pairs of the two sides are alike, and what speaks for them? */
export function compareStep(sides: StepSides): ComparedStep {
  const { left, right, kind } = sides;
  const context = linkContext(left, right, kind === 'list-list' ? [left, right] : [right]);
  const proposed = candidatePairs(left, right, context).flatMap((candidate) => {
    const levels = pairLevels(candidate, context);
    const proposal = propose(levels, candidate.left, candidate.right, context);
    return proposal ? [{ ...candidate, levels, proposal }] : [];
  });
  return { ...sides, context, proposed };
}

/** Which left record is which right record, by decisions first and rules after them? */
export function linkStep(step: ComparedStep, { rules, decisions }: LinkChoices): LinkedPair[] {
  const isOneToOne = step.kind === 'list-list';
  const decided = decidedPairs(step.left, step.right, decisions);
  const fromDecisions = decided.map(({ candidate, verdict }): LinkedPair => ({
    step: step.id,
    left: candidate.left.id,
    right: candidate.right.id,
    rule: 'decision',
    status: verdict === 'same' ? 'linked' : 'rejected',
    levels: fieldLevels(pairLevels(candidate, step.context)),
    decided: verdict,
  }));
  const { linked, clashing } = withoutClashes(fromDecisions, isOneToOne);
  const isDecided = new Set(decided.map(({ candidate }) => pairKey(candidate)));
  const open = step.proposed
    .filter((pair) => !isDecided.has(pairKey(pair)))
    .map((pair) => withSwitches(pair, rules));
  const assigned = assign(open, isOneToOne, {
    left: new Set(linked.map((pair) => pair.left)),
    right: new Set(linked.map((pair) => pair.right)),
  });
  return [
    ...linked,
    ...clashing,
    ...fromDecisions.filter(({ status }) => status === 'rejected'),
    ...assigned.map(({ pair, status, rule }): LinkedPair => ({
      step: step.id,
      left: pair.left.id,
      right: pair.right.id,
      rule,
      status,
      levels: fieldLevels(pair.levels),
      decided: null,
    })),
  ];
}

/** A rule that is switched off still finds its pairs, for a person to decide. */
function withSwitches(pair: ProposedPair, rules: LinkChoices['rules']): ProposedPair {
  const { proposal } = pair;
  if (proposal.kind === 'review') return pair;
  const isOn = proposal.rule === 'email' ? rules.byEmail : rules.byName;
  return isOn ? pair : { ...pair, proposal: { kind: 'review', reason: 'rule-off', weight: 4 } };
}

interface DecidedPair {
  readonly candidate: Candidate;
  readonly verdict: Verdict;
}

function decidedPairs(
  left: readonly LinkRecord[],
  right: readonly LinkRecord[],
  decisions: readonly PairDecision[],
): DecidedPair[] {
  const leftById = new Map<string, LinkRecord>(left.map((record) => [record.id, record]));
  const rightById = new Map<string, LinkRecord>(right.map((record) => [record.id, record]));
  const latestFirst = decisions.toSorted((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1));
  return latestFirst.flatMap(({ left: one, right: other, verdict }) => {
    const pair = [
      leftById.get(one) ?? leftById.get(other),
      rightById.get(other) ?? rightById.get(one),
    ];
    const [leftRecord, rightRecord] = pair;
    return leftRecord && rightRecord
      ? [{ candidate: { left: leftRecord, right: rightRecord }, verdict }]
      : [];
  });
}

/** Two decisions may give one record two partners: the later holds, the other is asked again. */
function withoutClashes(
  pairs: readonly LinkedPair[],
  isOneToOne: boolean,
): { linked: LinkedPair[]; clashing: LinkedPair[] } {
  const taken = new Set<string>();
  const linked: LinkedPair[] = [];
  const clashing: LinkedPair[] = [];
  for (const pair of pairs.filter(({ status }) => status === 'linked')) {
    const sides = isOneToOne ? [pair.left, pair.right] : [pair.left];
    if (sides.some((side) => taken.has(side))) {
      clashing.push({ ...pair, status: 'in-review', rule: 'several-candidates' });
      continue;
    }
    for (const side of sides) taken.add(side);
    linked.push(pair);
  }
  return { linked, clashing };
}

function pairKey({ left, right }: Candidate): string {
  return `${left.id} ${right.id}`;
}
