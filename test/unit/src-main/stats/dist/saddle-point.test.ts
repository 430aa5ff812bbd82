import { expect, it } from 'vitest';

import {
  deviancePart,
  logBetaKernel,
  logGammaKernel,
  stirlingError,
} from '../../../../../src-main/stats/dist/saddle-point.ts';

it('knows Stirling’s error of factorials', () => {
  const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);
  let logFactorial = 0;
  for (let n = 1; n <= 25; n += 1) {
    logFactorial += Math.log(n);
    const expected = logFactorial - ((n + 0.5) * Math.log(n) - n + halfLogTwoPi);
    expect(stirlingError(n)).toBeCloseTo(expected, 12);
  }
});

it('is a deviance: zero at the mean, the same by both of its formulas', () => {
  expect(deviancePart(7, 7)).toBe(0);
  for (const mean of [5, 6.9, 7.1, 8, 12]) {
    expect(deviancePart(7, mean)).toBeCloseTo(7 * Math.log(7 / mean) + mean - 7, 12);
  }
});

it('gives the kernels of simple densities', () => {
  // Γ(3) = 2 and B(2, 3) = 1/12.
  expect(logGammaKernel(3, 1.5)).toBeCloseTo(3 * Math.log(1.5) - 1.5 - Math.log(2), 13);
  const expected = 2 * Math.log(0.3) + 3 * Math.log(0.7) + Math.log(12);
  expect(logBetaKernel(2, 3, 0.3, 0.7)).toBeCloseTo(expected, 13);
});
