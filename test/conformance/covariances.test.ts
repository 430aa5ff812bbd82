import { describe, expect, it } from 'vitest';

import { COVARIANCES } from '../../src-main/stats/covariance/index.ts';
import { ESTIMATORS } from '../../src-main/stats/estimators/index.ts';
import { elementAt } from '../../src-main/stats/linalg/matrix.ts';
import { fitCovariance } from '../../src-main/stats/panel/fit-covariance.ts';
import { panelWork } from '../../src-main/stats/panel/panel-work.ts';
import { usualPanel } from '../unit/src-main/stats/support/panels.ts';

describe('the registry of covariances', () => {
  it('has ids of its own, and titles in both languages', () => {
    const ids = COVARIANCES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title } of COVARIANCES) expect(title.da && title.en).toBeTruthy();
  });

  it('holds every covariance that an estimator names, and each is named by one', () => {
    const ids = COVARIANCES.map(({ id }) => id);
    const named = new Set(ESTIMATORS.flatMap(({ covariances }) => covariances));
    expect([...named].toSorted()).toEqual(ids.toSorted());
  });
});

describe.each(COVARIANCES)('covariance $id', (covariance) => {
  const work = panelWork(usualPanel());
  const fit = work.pooled();
  if (!fit.ok) throw new Error('estimable');
  const estimate = fitCovariance(work, fit.value, covariance);

  it('is symmetric with positive variances', () => {
    for (let i = 0; i < 4; i += 1) {
      expect(elementAt(estimate.matrix, i, i)).toBeGreaterThan(0);
      for (let j = 0; j < i; j += 1) {
        expect(elementAt(estimate.matrix, i, j)).toBe(elementAt(estimate.matrix, j, i));
      }
    }
  });

  it('counts clusters where it groups rows, and has degrees of freedom', () => {
    expect(estimate.clusters === null).toBe(!covariance.isClustered);
    expect(estimate.degreesOfFreedom).toBeGreaterThan(0);
  });

  it('scales with the square of the outcome’s unit', () => {
    const data = usualPanel();
    const larger = panelWork({ ...data, outcome: data.outcome.map((value) => 10 * value) });
    const scaled = larger.pooled();
    if (!scaled.ok) throw new Error('estimable');
    const other = fitCovariance(larger, scaled.value, covariance);
    const ratio = elementAt(other.matrix, 1, 1) / elementAt(estimate.matrix, 1, 1);
    expect(ratio / 100).toBeCloseTo(1, 10);
  });
});
