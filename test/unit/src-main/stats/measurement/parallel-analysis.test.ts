import { describe, expect, it } from 'vitest';

import { parallelAnalysis } from '../../../../../src-main/stats/measurement/parallel-analysis.ts';
import { oneFactorCorrelations, symmetric } from '../support/correlations.ts';

describe('parallel analysis', () => {
  it('sees one factor where there is one, and the same for the same seed', () => {
    const found = parallelAnalysis(oneFactorCorrelations([0.7, 0.7, 0.6, 0.6]), 500, 1);
    expect(found).toMatchObject({ factors: 1, seed: 1 });
    expect(parallelAnalysis(oneFactorCorrelations([0.7, 0.7, 0.6, 0.6]), 500, 1)).toEqual(found);
    expect(found!.mean.reduce((sum, value) => sum + value, 0)).toBeCloseTo(4, 10);
  });

  it('sees nothing in unrelated items', () => {
    const unrelated = symmetric([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(parallelAnalysis(unrelated, 200, 1)?.factors).toBe(0);
  });

  it('needs more answers than items', () => {
    expect(parallelAnalysis(oneFactorCorrelations([0.7, 0.7, 0.6]), 3, 1)).toBeNull();
    expect(parallelAnalysis(oneFactorCorrelations([0.7, 0.7, 0.6]), 4, 1)).not.toBeNull();
  });
});
