import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  pairedClusters,
  semidefinite,
} from '../../../../../src-main/stats/covariance/two-way-cluster.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import { createMatrix, elementAt } from '../../../../../src-main/stats/linalg/matrix.ts';
import { symmetricEigen } from '../../../../../src-main/stats/linalg/eigen.ts';
import { referencePath } from '../../../../reference/read-frame.ts';
import { clusterPanel, readClusterFrames } from '../support/few-clusters.ts';
import { usualPanel } from '../support/panels.ts';

interface Spec {
  readonly data: string;
  readonly model: string;
  readonly clusters: string;
  readonly terms: readonly string[];
  readonly standardErrors: readonly number[];
  readonly groups: number;
}

const path = referencePath('two-way-cluster/two-way-cluster.json');
const { specs } = JSON.parse(readFileSync(path, 'utf8')) as { specs: readonly Spec[] };
const frames = await readClusterFrames();

describe('two-way clustering', () => {
  it.each(specs)('is sandwich’s vcovCL: $data, $model by $clusters', (spec) => {
    const data = clusterPanel(frames.get(spec.data)!, spec.data, spec.clusters.split(','));
    const fit = fitPanel({ estimator: spec.model, covariance: 'cluster', data });
    if (!fit.ok) throw new Error(fit.error.code);
    expect(fit.value.clusters).toBe(spec.groups);
    expect(fit.value.coefficients[0]!.degreesOfFreedom).toBe(spec.groups - 1);
    spec.terms.forEach((term, k) => {
      const row = fit.value.coefficients.find((coefficient) => coefficient.term === term)!;
      expect(row.standardError / spec.standardErrors[k]!).toBeCloseTo(1, 9);
    });
  });

  it('by the same variable twice is one-way', () => {
    const data = usualPanel();
    const one = fitPanel({ estimator: 'pooled', covariance: 'cluster', data });
    const two = fitPanel({
      estimator: 'pooled',
      covariance: 'cluster',
      data: { ...data, clusters: [data.entity, data.entity] },
    });
    if (!one.ok || !two.ok) throw new Error('estimable');
    one.value.coefficients.forEach((row, k) =>
      expect(two.value.coefficients[k]!.standardError).toBeCloseTo(row.standardError, 12),
    );
  });

  it('numbers the pairs of codes that occur', () => {
    const first = { codes: Int32Array.of(0, 0, 1, 1), groups: 2 };
    const second = { codes: Int32Array.of(0, 1, 1, 1), groups: 2 };
    expect(pairedClusters(first, second)).toEqual({ codes: Int32Array.of(0, 1, 2, 2), groups: 3 });
  });

  it('sets negative eigenvalues to zero, in no one’s units, and says so', () => {
    const matrix = { ...createMatrix(2, 2), data: Float64Array.of(1, 2, 2, 1) };
    const unit = { ...createMatrix(2, 2), data: Float64Array.of(1, 0, 0, 1) };
    const repaired = semidefinite(matrix, unit);
    expect(repaired.isRepaired).toBe(true);
    expect([...symmetricEigen(repaired.matrix).values].map((value) => Math.round(value))).toEqual([
      3, 0,
    ]);
    const scaled = { ...createMatrix(2, 2), data: Float64Array.of(100, 20, 20, 1) };
    const scale = { ...createMatrix(2, 2), data: Float64Array.of(100, 0, 0, 1) };
    const other = semidefinite(scaled, scale);
    expect(elementAt(other.matrix, 0, 0)).toBeCloseTo(100 * elementAt(repaired.matrix, 0, 0), 9);
    expect(semidefinite(unit, unit)).toEqual({ matrix: unit, isRepaired: false });
  });

  it('tells of a repaired covariance in the fit', () => {
    // Two alternating clusterings whose cross part exceeds both.
    const data = usualPanel(3);
    const clusters = [
      data.entity.map((code) => code % 2),
      data.entity.map((code) => (code >> 1) % 2),
    ];
    const fit = fitPanel({
      estimator: 'pooled',
      covariance: 'cluster',
      data: { ...data, clusters },
    });
    if (!fit.ok) throw new Error(fit.error.code);
    expect(fit.value.warnings.map(({ code }) => code)).toContain('covariance-repaired');
    for (const { standardError } of fit.value.coefficients) {
      expect(standardError).toBeGreaterThanOrEqual(0);
    }
  });

  it('refuses a third variable by name', () => {
    const data = usualPanel();
    const clusters = [data.entity, data.entity, data.entity];
    const fit = fitPanel({
      estimator: 'pooled',
      covariance: 'cluster',
      data: { ...data, clusters },
    });
    expect(fit).toEqual({
      ok: false,
      error: { code: 'too-many-cluster-variables', given: 3, most: 2 },
    });
  });
});
