import { describe, expect, it } from 'vitest';

import { maximumLikelihoodFactor } from '../../../../../src-main/stats/measurement/maximum-likelihood-factor.ts';
import { oneFactorCorrelations, symmetric } from '../support/correlations.ts';

describe('the factor by maximum likelihood', () => {
  it('finds the loadings that made the correlations', () => {
    const loadings = [0.9, 0.7, -0.4, 0.5, 0.2];
    const found = maximumLikelihoodFactor.extract(oneFactorCorrelations(loadings));
    found.loadings!.forEach((loading, i) => expect(loading).toBeCloseTo(loadings[i]!, 10));
    found.uniquenesses!.forEach((own, i) => expect(own).toBeCloseTo(1 - loadings[i]! ** 2, 10));
    expect(found.isHeywood).toBe(false);
  });

  it('solves three items exactly: loading² = r_12 r_13 / r_23', () => {
    const rows = [
      [1, 0.5, 0.4],
      [0.5, 1, 0.3],
      [0.4, 0.3, 1],
    ];
    const { loadings } = maximumLikelihoodFactor.extract(symmetric(rows));
    expect(loadings![0]! ** 2).toBeCloseTo((0.5 * 0.4) / 0.3, 10);
  });

  it('is the item itself where that item has no part of its own', () => {
    const rows = [
      [1, 0.8, 0.7],
      [0.8, 1, 0.4],
      [0.7, 0.4, 1],
    ];
    const found = maximumLikelihoodFactor.extract(symmetric(rows));
    expect(found.loadings).toEqual([1, 0.8, 0.7]);
    expect(found.uniquenesses![0]).toBe(0);
    expect(found.isHeywood).toBe(true);
  });

  it('has none for two items or singular correlations', () => {
    expect(
      maximumLikelihoodFactor.extract(
        symmetric([
          [1, 0.5],
          [0.5, 1],
        ]),
      ).loadings,
    ).toBeNull();
    const same = [
      [1, 1, 0.2],
      [1, 1, 0.2],
      [0.2, 0.2, 1],
    ];
    expect(maximumLikelihoodFactor.extract(symmetric(same)).loadings).toBeNull();
  });
});
