import { describe, expect, it } from 'vitest';

import { classical } from '../../../../../src-main/stats/covariance/classical.ts';
import { cluster } from '../../../../../src-main/stats/covariance/cluster.ts';
import { clusterScores } from '../../../../../src-main/stats/covariance/cluster-sandwich.ts';
import { robust } from '../../../../../src-main/stats/covariance/robust.ts';
import { crossProducts } from '../../../../../src-main/stats/linalg/cross-products.ts';
import { elementAt, sandwichProduct } from '../../../../../src-main/stats/linalg/matrix.ts';
import { fitCovariance } from '../../../../../src-main/stats/panel/fit-covariance.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { regressionRows } from '../../../../../src-main/stats/panel/regression.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';

describe('covariances of pooled coefficients', () => {
  it('by hand: the variance of a mean', () => {
    // Only a constant: classical s²/N, HC1 the same, one cluster per row the same as HC1.
    const data = { ...simulatedPanel({ entities: 12, rowsOf: () => 1, regressors: 0, seed: 4 }) };
    const work = panelWork(data);
    const fit = work.pooled();
    if (!fit.ok) throw new Error('estimable');
    const mean = data.outcome.reduce((sum, value) => sum + value, 0) / 12;
    const squares = data.outcome.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const expected = squares / 11 / 12;
    for (const entry of [classical, robust, cluster]) {
      const { matrix } = fitCovariance(work, fit.value, entry);
      expect(elementAt(matrix, 0, 0) / expected).toBeCloseTo(1, 12);
    }
  });

  it('cluster on singletons is HC1', () => {
    const work = panelWork(
      simulatedPanel({ entities: 80, rowsOf: () => 1, regressors: 3, seed: 8 }),
    );
    const fit = work.pooled();
    if (!fit.ok) throw new Error('estimable');
    const left = fitCovariance(work, fit.value, robust);
    const right = fitCovariance(work, fit.value, cluster);
    left.matrix.data.forEach((value, index) =>
      expect(right.matrix.data[index]).toBeCloseTo(value, 13),
    );
    expect([left.clusters, right.clusters]).toEqual([null, 80]);
    expect([left.degreesOfFreedom, right.degreesOfFreedom]).toEqual([76, 79]);
  });

  it('cluster sums the scores of a cluster before squaring', () => {
    const work = panelWork(usualPanel());
    const fit = work.pooled();
    if (!fit.ok) throw new Error('estimable');
    const { matrix, clusters } = fitCovariance(work, fit.value, cluster);
    expect(clusters).toBe(60);
    expect(elementAt(matrix, 1, 2)).toBe(elementAt(matrix, 2, 1));
  });

  it('sums the same scores whether clusters hold whole entities or not', () => {
    const data = usualPanel();
    const nested = data.entity.map((code) => code % 7);
    const crossed = nested.map((code, row) => (row === 1 ? (code + 1) % 7 : code));
    for (const codes of [nested, crossed]) {
      const work = panelWork({ ...data, clusters: [codes] });
      const fit = work.pooled();
      if (!fit.ok) throw new Error('estimable');
      const { regression } = fit.value;
      const { design, residuals } = regressionRows(work, regression);
      const meat = crossProducts(clusterScores(design, residuals, work.clusters));
      const factor = (7 / 6) * ((120 - 1) / (120 - 4));
      const expected = sandwichProduct(regression.solution.inverse, meat);
      const { matrix } = fitCovariance(work, fit.value, cluster);
      matrix.data.forEach((value, k) =>
        expect(value / (factor * expected.data[k]!)).toBeCloseTo(1, 10),
      );
    }
  });
});
