import { expect, it } from 'vitest';

import { sampleMoments } from '../../../../../src-main/stats/description/sample-moments.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { relativeError } from '../support/relative-error.ts';

it('gives mean and variance as R does', () => {
  const { x, mean } = readExpected();
  const own = sampleMoments(x);
  expect(relativeError(own.mean, mean['mean'])).toBeLessThan(SAME_NUMBER);
  expect(relativeError(Math.sqrt(own.variance ?? 0), mean['deviation'])).toBeLessThan(SAME_NUMBER);
});

it('keeps the variance of values far from zero', () => {
  const far = Float64Array.of(1e9 + 1, 1e9 + 2, 1e9 + 3);
  expect(sampleMoments(far)).toEqual({ observations: 3, mean: 1e9 + 2, variance: 1 });
});

it('knows no variance of one value', () => {
  expect(sampleMoments(Float64Array.of(4))).toEqual({ observations: 1, mean: 4, variance: null });
});
