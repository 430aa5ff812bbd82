import { describe, expect, it } from 'vitest';

import { likelihoodRatio } from '../../../../../src-main/stats/diagnostics/likelihood-ratio.ts';

describe('a likelihood ratio', () => {
  it('is twice the difference, with a χ² tail', () => {
    const test = likelihoodRatio(-100, -101.920729410347, 1);
    expect(test).toMatchObject({ kind: 'chi-squared', form: 'likelihood-ratio' });
    if (test.kind === 'not-applicable') throw new Error(test.reason);
    expect(test.statistic).toBeCloseTo(3.841458820694, 10);
    expect(test.pValue).toBeCloseTo(0.05, 12);
  });

  it('of a variance of zero has half the tail, and 1 at zero', () => {
    expect(likelihoodRatio(-100, -101.920729410347, 'variance-is-zero')).toMatchObject({
      kind: 'chi-bar-squared',
      pValue: expect.closeTo(0.025, 12),
    });
    expect(likelihoodRatio(-100, -100 + 1e-13, 'variance-is-zero')).toMatchObject({
      statistic: 0,
      pValue: 1,
    });
  });
});
