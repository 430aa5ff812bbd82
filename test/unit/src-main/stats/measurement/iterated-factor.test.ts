import { describe, expect, it } from 'vitest';

import { iteratedFactor } from '../../../../../src-main/stats/measurement/iterated-factor.ts';
import { oneFactorCorrelations, symmetric } from '../support/correlations.ts';

describe('the iterated principal factor', () => {
  it('finds the loadings that made the correlations', () => {
    const loadings = [0.8, 0.7, 0.6, 0.5];
    const found = iteratedFactor.extract(oneFactorCorrelations(loadings));
    found.loadings!.forEach((loading, i) => expect(loading).toBeCloseTo(loadings[i]!, 10));
    expect(found.uniquenesses![0]).toBeCloseTo(0.36, 10);
    expect(found.eigenvalues[1]).toBeCloseTo(0, 10);
  });

  it('of two items loads √r on both', () => {
    const { loadings } = iteratedFactor.extract(
      symmetric([
        [1, 0.5],
        [0.5, 1],
      ]),
    );
    expect(loadings![0]).toBeCloseTo(Math.sqrt(0.5), 12);
  });

  it('stops without loadings where an item would share more than it has', () => {
    const found = iteratedFactor.extract(
      symmetric([
        [1, 0.8, 0.7],
        [0.8, 1, 0.4],
        [0.7, 0.4, 1],
      ]),
    );
    expect(found).toMatchObject({ loadings: null, isHeywood: true });
  });

  it('has none for singular or unrelated items', () => {
    expect(
      iteratedFactor.extract(
        symmetric([
          [1, 1],
          [1, 1],
        ]),
      ).loadings,
    ).toBeNull();
    expect(
      iteratedFactor.extract(
        symmetric([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toMatchObject({
      loadings: null,
      isHeywood: false,
    });
  });
});
