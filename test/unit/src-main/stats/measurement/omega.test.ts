import { describe, expect, it } from 'vitest';

import { omegaTotal } from '../../../../../src-main/stats/measurement/omega.ts';
import { oneFactorCorrelations, symmetric } from '../support/correlations.ts';

const moments = (covariance: ReturnType<typeof symmetric>, rows = 100) => ({
  rows,
  means: [],
  covariance,
});

describe('omega', () => {
  it('is (Σ loadings)² over the variance of the sum where one factor holds', () => {
    const { raw, standardized } = omegaTotal(moments(oneFactorCorrelations([0.8, 0.7, 0.6])));
    const shared = 2.1 ** 2;
    const expected = shared / (shared + 0.36 + 0.51 + 0.64);
    expect(raw).toBeCloseTo(expected, 10);
    expect(standardized).toBeCloseTo(expected, 10);
  });

  it('of items as answered weighs an item by its spread', () => {
    const even = oneFactorCorrelations([0.8, 0.7, 0.6]);
    const spread = [2, 1, 1];
    const data = even.data.map(
      (value, at) => value * spread[at % 3]! * spread[Math.floor(at / 3)]!,
    );
    const { raw, standardized } = omegaTotal(moments({ ...even, data }));
    const shared = (1.6 + 0.7 + 0.6) ** 2;
    expect(raw).toBeCloseTo(shared / (shared + 4 * 0.36 + 0.51 + 0.64), 10);
    expect(standardized).toBeCloseTo(omegaTotal(moments(even)).standardized!, 12);
  });

  it('does not exist for two items, without variation, for one row and in a Heywood case', () => {
    const none = { raw: null, standardized: null };
    expect(
      omegaTotal(
        moments(
          symmetric([
            [1, 0.5],
            [0.5, 1],
          ]),
        ),
      ),
    ).toEqual(none);
    expect(
      omegaTotal(
        moments(
          symmetric([
            [0, 0, 0],
            [0, 1, 0.5],
            [0, 0.5, 1],
          ]),
        ),
      ),
    ).toEqual(none);
    expect(omegaTotal(moments(oneFactorCorrelations([0.8, 0.7, 0.6]), 1))).toEqual(none);
    const heywood = symmetric([
      [1, 0.8, 0.7],
      [0.8, 1, 0.4],
      [0.7, 0.4, 1],
    ]);
    expect(omegaTotal(moments(heywood))).toEqual(none);
  });
});
