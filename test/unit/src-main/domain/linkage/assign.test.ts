import { describe, expect, it } from 'vitest';
import type { ProposedPair } from '../../../../../src-main/domain/linkage/assign.ts';
import { assign } from '../../../../../src-main/domain/linkage/assign.ts';
import type { SameLevel } from '../../../../../src-main/domain/linkage/levels.ts';
import type { Proposal } from '../../../../../src-main/domain/linkage/propose.ts';
import { linkSide } from '../../../../../src-main/domain/linkage/link-side.ts';
import { member } from './people.ts';

function pair(
  left: string,
  right: string,
  proposal: Proposal,
  party: SameLevel = 'same',
): ProposedPair {
  const [one] = linkSide([member('2019', { id: left, name: 'Ole Bang' })]);
  const [other] = linkSide([member('2023', { id: right, name: 'Ole Bang' })]);
  if (!one || !other) throw new Error('a side has its record');
  return {
    left: one,
    right: other,
    proposal,
    levels: {
      name: { level: 'exact', shared: 2, extra: [] },
      email: 'different',
      municipality: 'same',
      party,
    },
  };
}
const link = (rule: 'email' | 'name' | 'name-variant'): Proposal => ({ kind: 'link', rule });
const review = (weight: number): Proposal => ({ kind: 'review', reason: 'short-form', weight });
const none = { left: new Set<string>(), right: new Set<string>() };
const outcome = (pairs: ProposedPair[], isOneToOne = true, taken = none): string[] =>
  assign(pairs, isOneToOne, taken).map(
    ({ pair: { left, right }, status, rule }) => `${left.id}-${right.id} ${status} ${rule}`,
  );

describe('assign', () => {
  it('lets a surer rule go first and gives nobody two partners', () => {
    expect(outcome([pair('a', 'y', link('name')), pair('a', 'x', link('email'))])).toEqual([
      'a-x linked email',
    ]);
  });

  it('sends all pairs of a tie to review', () => {
    expect(outcome([pair('a', 'x', link('name')), pair('a', 'y', link('name'))])).toEqual([
      'a-x in-review several-candidates',
      'a-y in-review several-candidates',
    ]);
  });

  it('lets the party break a tie, and the loser is free for a later rule', () => {
    expect(
      outcome([
        pair('a', 'x', link('name'), 'different'),
        pair('a', 'y', link('name')),
        pair('b', 'x', link('name-variant')),
      ]),
    ).toEqual(['a-y linked name', 'b-x linked name-variant']);
  });

  it('gives one list row several answers, but one answer one row', () => {
    const answers = [pair('a', 'x', link('email')), pair('b', 'x', link('email'))];
    expect(outcome(answers, false)).toEqual(['a-x linked email', 'b-x linked email']);
  });

  it('leaves records alone that a decision has taken', () => {
    const taken = { left: new Set(['a']), right: new Set<string>() };
    expect(outcome([pair('a', 'x', link('email'))], true, taken)).toEqual([]);
  });

  it('shows the three best candidates of a record', () => {
    const pairs = ['w', 'x', 'y', 'z'].map((right, weight) => pair('a', right, review(weight)));
    expect(outcome(pairs)).toEqual([
      'a-z in-review short-form',
      'a-y in-review short-form',
      'a-x in-review short-form',
    ]);
  });
});
