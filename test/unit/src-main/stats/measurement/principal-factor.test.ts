import { describe, expect, it } from 'vitest';

import { EXTRACTIONS } from '../../../../../src-main/stats/measurement/index.ts';
import { principalFactor } from '../../../../../src-main/stats/measurement/principal-factor.ts';

const correlations = (r: number) => ({
  rows: 2,
  columns: 2,
  data: Float64Array.of(1, r, r, 1),
});

describe('the principal factor', () => {
  it('of two items loads √((r² + r)/2) on both', () => {
    const { loadings, eigenvalues, uniquenesses } = principalFactor.extract(correlations(0.5));
    const expected = Math.sqrt(0.75 / 2);
    expect(loadings![0]).toBeCloseTo(expected, 14);
    expect(loadings![1]).toBeCloseTo(expected, 14);
    expect(uniquenesses![0]).toBeCloseTo(1 - expected ** 2, 14);
    expect(eigenvalues[0]).toBeCloseTo(0.75, 14);
  });

  it('is none where correlations have no inverse or nothing is shared', () => {
    expect(principalFactor.extract(correlations(1)).loadings).toBeNull();
    expect(principalFactor.extract(correlations(0))).toMatchObject({
      loadings: null,
      uniquenesses: null,
    });
  });

  it('is what a scale uses unless told otherwise', () => {
    expect(EXTRACTIONS[0]).toBe(principalFactor);
  });
});
