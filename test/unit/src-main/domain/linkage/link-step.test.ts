import { expect, it } from 'vitest';
import { linkSide } from '../../../../../src-main/domain/linkage/link-side.ts';
import { compareStep, linkStep } from '../../../../../src-main/domain/linkage/link-step.ts';
import { member } from './people.ts';

const compared = compareStep({
  id: 'lists',
  kind: 'list-list',
  left: linkSide([member('2019', { id: 'a', name: 'Ole Bang' })]),
  right: linkSide([member('2023', { id: 'b', name: 'Ole Bang' })]),
});
const rules = { byEmail: true, byName: true };

it('compares once and links as often as choices change', () => {
  const decision = { left: 'a', right: 'b', reason: null, decidedAt: '2026-01-01' };
  const withRules = linkStep(compared, { rules, decisions: [] });
  const without = linkStep(compared, { rules: { ...rules, byName: false }, decisions: [] });
  const decided = linkStep(compared, {
    rules,
    decisions: [{ ...decision, verdict: 'different' }],
  });
  const outcomes = [withRules, without, decided].map(([pair]) => [pair?.status, pair?.rule]);
  expect(outcomes).toEqual([
    ['linked', 'name'],
    ['in-review', 'rule-off'],
    ['rejected', 'decision'],
  ]);
});
