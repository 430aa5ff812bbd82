import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import { referencePath } from '../../../../reference/read-frame.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';
import { clusterPanel, readClusterFrames } from '../support/few-clusters.ts';

interface Spec {
  readonly data: string;
  readonly model: string;
  readonly cluster: string;
  readonly terms: readonly string[];
  readonly estimates: readonly number[];
  readonly standardErrors: readonly number[];
  readonly degreesOfFreedom: readonly number[];
  readonly pValues: readonly number[];
}

const { specs } = JSON.parse(readFileSync(referencePath('cr2/cr2.json'), 'utf8')) as {
  specs: readonly Spec[];
};
const frames = await readClusterFrames();

describe('CR2 against clubSandwich', () => {
  it.each(specs)('$data, $model by $cluster', (spec) => {
    const data = clusterPanel(frames.get(spec.data)!, spec.data, [spec.cluster]);
    const fit = fitPanel({ estimator: spec.model, covariance: 'cluster-cr2', data });
    if (!fit.ok) throw new Error(fit.error.code);
    spec.terms.forEach((term, k) => {
      const row = fit.value.coefficients.find((coefficient) => coefficient.term === term)!;
      expect(row.estimate / spec.estimates[k]!).toBeCloseTo(1, 9);
      expect(row.standardError / spec.standardErrors[k]!).toBeCloseTo(1, 9);
      expect(row.distribution).toBe('t');
      expect(row.degreesOfFreedom! / spec.degreesOfFreedom[k]!).toBeCloseTo(1, 8);
      expect(row.pValue! / spec.pValues[k]!).toBeCloseTo(1, 8);
    });
  });
});

describe('CR2', () => {
  it('is HC2 where every row is its own cluster, and a mean has N − 1 degrees of freedom', () => {
    const data = simulatedPanel({ entities: 12, rowsOf: () => 1, regressors: 0, seed: 4 });
    const fit = fitPanel({ estimator: 'pooled', covariance: 'cluster-cr2', data });
    if (!fit.ok) throw new Error(fit.error.code);
    const mean = data.outcome.reduce((sum, value) => sum + value, 0) / 12;
    const squares = data.outcome.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const [constant] = fit.value.coefficients;
    expect(constant!.standardError).toBeCloseTo(Math.sqrt(squares / 11 / 12), 12);
    expect(constant!.degreesOfFreedom).toBeCloseTo(11, 8);
  });

  it('counts a large cluster’s columns and a small one’s rows to the same end', () => {
    // The same clusters, once with every row twice as two entities: both ways are taken.
    const data = usualPanel();
    const clusters = [data.entity.map((code) => code % 5)];
    const fit = fitPanel({
      estimator: 'random-effects',
      covariance: 'cluster-cr2',
      data: { ...data, clusters },
    });
    const pooled = fitPanel({
      estimator: 'pooled',
      covariance: 'cluster-cr2',
      data: { ...data, clusters },
    });
    expect(fit.ok && pooled.ok).toBe(true);
    if (!pooled.ok) return;
    expect(pooled.value.clusters).toBe(5);
    for (const { degreesOfFreedom } of pooled.value.coefficients) {
      expect(degreesOfFreedom).toBeGreaterThan(1);
      expect(degreesOfFreedom).toBeLessThanOrEqual(4 + 1e-9);
    }
  });
});
