import { expect, it } from 'vitest';
import { seesWithinOnly } from '../../../../../src-main/stats/power/sees-within-only.ts';

it.each([
  ['fixed-effects', true],
  ['pooled', false],
  ['between', false],
  ['random-effects', false],
  ['no-such-estimator', false],
])('knows of %s whether it looks within entities only: %s', (estimator, expected) => {
  expect(seesWithinOnly(estimator)).toBe(expected);
});
