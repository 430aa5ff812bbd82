import { describe, expect, it } from 'vitest';

import { squaredMultipleCorrelations } from '../../../../../src-main/stats/measurement/factor-solution.ts';
import { minimizeUniquenesses } from '../../../../../src-main/stats/measurement/uniqueness-search.ts';
import { symmetric } from '../support/correlations.ts';

function search(rows: number[][]) {
  const correlations = symmetric(rows);
  return minimizeUniquenesses(correlations, squaredMultipleCorrelations(correlations) ?? []);
}

describe('the search for uniquenesses', () => {
  it('finds its way where the likelihood at first bends the wrong way', () => {
    const found = search([
      [1, 0.1, 0.4],
      [0.1, 1, 0.1],
      [0.4, 0.1, 1],
    ]);
    expect(found?.uniquenesses[0]).toBeCloseTo(1 - (0.1 * 0.4) / 0.1, 10);
    expect(found?.uniquenesses[1]).toBeCloseTo(1 - (0.1 * 0.1) / 0.4, 10);
    expect(found?.discrepancy).toBeCloseTo(0, 12);
  });

  it('gives up where a uniqueness goes to zero', () => {
    const rows = [
      [1, 0.8, 0.7],
      [0.8, 1, 0.4],
      [0.7, 0.4, 1],
    ];
    expect(search(rows)).toBeNull();
  });
});
