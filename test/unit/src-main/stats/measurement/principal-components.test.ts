import { describe, expect, it } from 'vitest';

import { principalComponents } from '../../../../../src-main/stats/measurement/principal-components.ts';
import { symmetric } from '../support/correlations.ts';

describe('the first principal component', () => {
  it('of two items loads √((1 + r)/2) on both, and eigenvalues sum to the number of items', () => {
    const { loadings, eigenvalues } = principalComponents.extract(
      symmetric([
        [1, 0.5],
        [0.5, 1],
      ]),
    );
    expect(loadings![0]).toBeCloseTo(Math.sqrt(0.75), 14);
    expect(eigenvalues[0]! + eigenvalues[1]!).toBeCloseTo(2, 14);
  });

  it('exists for singular correlations too', () => {
    const { loadings } = principalComponents.extract(
      symmetric([
        [1, 1],
        [1, 1],
      ]),
    );
    expect(loadings![1]).toBeCloseTo(1, 14);
  });

  it('points so that the loadings sum to a positive number', () => {
    const rows = [
      [1, -0.3, -0.4],
      [-0.3, 1, 0.6],
      [-0.4, 0.6, 1],
    ];
    const { loadings } = principalComponents.extract(symmetric(rows));
    expect(loadings![0]).toBeLessThan(0);
    expect(loadings!.reduce((sum, loading) => sum + loading, 0)).toBeGreaterThan(0);
  });
});
