import { expect, it } from 'vitest';

import { indexScore } from '../../../../../src-main/stats/measurement/index-score.ts';

const rule = { minimum: 1, maximum: 5, reversed: [false, true], minAnswered: 2 };

it('is the mean on 0–1 with reversed items turned', () => {
  expect(indexScore([5, 1], rule)).toBe(1);
  expect(indexScore([5, 5], rule)).toBe(0.5);
});

it('is missing where too few items are answered, whatever the rule', () => {
  expect(indexScore([5, null], rule)).toBeNull();
  expect(indexScore([5, null], { ...rule, minAnswered: 1 })).toBe(1);
  expect(indexScore([null, null], { ...rule, minAnswered: 0 })).toBeNull();
});
