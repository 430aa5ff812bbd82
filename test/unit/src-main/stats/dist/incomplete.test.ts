import { expect, it } from 'vitest';

import {
  incompleteBeta,
  lowerGamma,
  upperGamma,
} from '../../../../../src-main/stats/dist/incomplete.ts';

it('is the exponential distribution for a = 1', () => {
  for (const x of [0.1, 1.9, 2.1, 50]) {
    expect(upperGamma(1, x) / Math.exp(-x)).toBeCloseTo(1, 13);
    expect(lowerGamma(1, x) / -Math.expm1(-x)).toBeCloseTo(1, 13);
  }
});

it('is a polynomial for whole numbers', () => {
  for (const x of [0.05, 0.4, 0.6, 0.95]) {
    // I_x(2, 2) = 3x² − 2x³.
    expect(incompleteBeta(2, 2, x, 1 - x) / (3 * x ** 2 - 2 * x ** 3)).toBeCloseTo(1, 13);
  }
});

it('ends at zero and one', () => {
  expect(incompleteBeta(2, 3, 0, 1)).toBe(0);
  expect(incompleteBeta(2, 3, 1, 0)).toBe(1);
  expect(upperGamma(2, 0)).toBe(1);
  expect(lowerGamma(2, 0)).toBe(0);
  expect(upperGamma(2, Infinity)).toBe(0);
  expect(lowerGamma(2, Infinity)).toBe(1);
});
