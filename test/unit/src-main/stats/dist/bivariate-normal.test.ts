import { describe, expect, it } from 'vitest';

import {
  bivariateNormalBelow,
  bivariateNormalDensity,
} from '../../../../../src-main/stats/dist/bivariate-normal.ts';

describe('two correlated normal variables', () => {
  it.each([-0.9, -0.3, 0, 0.5, 0.95])(
    'are both below zero with 1/4 + asin(r)/2π at r = %d',
    (r) => {
      expect(bivariateNormalBelow(0, 0, r)).toBeCloseTo(0.25 + Math.asin(r) / (2 * Math.PI), 14);
    },
  );

  it('have the margins of one where the other is not limited', () => {
    expect(bivariateNormalBelow(1.96, Infinity, 0.5)).toBeCloseTo(0.9750021048517795, 14);
    expect(bivariateNormalBelow(-Infinity, 2, 0.5)).toBe(0);
  });

  it('change with r by their density', () => {
    const step = 1e-5;
    const change =
      (bivariateNormalBelow(0.4, -0.9, 0.3 + step) - bivariateNormalBelow(0.4, -0.9, 0.3 - step)) /
      (2 * step);
    expect(change).toBeCloseTo(bivariateNormalDensity(0.4, -0.9, 0.3), 9);
    expect(bivariateNormalDensity(Infinity, 0, 0.3)).toBe(0);
  });
});
