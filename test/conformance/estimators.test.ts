import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fitPanel } from '../../src-main/stats/fit-panel.ts';
import type { PanelFit } from '../../src-main/stats/fit-panel.ts';
import { ESTIMATORS } from '../../src-main/stats/estimators/index.ts';
import type { PanelData } from '../../src-main/stats/panel/panel-data.ts';
import { SAME_NUMBER } from '../reference/tolerances.ts';
import { ordinaryLeastSquares } from '../unit/src-main/stats/support/dense.ts';
import {
  reorderRows,
  seededUniform,
  simulatedPanel,
  usualPanel,
  withColumn,
} from '../unit/src-main/stats/support/panels.ts';

function fitted(estimator: string, covariance: string, data: PanelData): PanelFit {
  const fit = fitPanel({ estimator, covariance, data });
  if (!fit.ok) throw new Error(fit.error.code);
  return fit.value;
}

/** Every number of a fit in one order, to hold two fits against each other. */
function numbersOf(fit: PanelFit): number[] {
  const numbers: number[] = [];
  JSON.stringify(fit, (_, value: unknown) => {
    if (typeof value === 'number') numbers.push(value);
    return value;
  });
  return numbers;
}

/** The largest difference of two fits' numbers, relative to their size. */
function distance(left: PanelFit, right: PanelFit): number {
  const [a, b] = [numbersOf(left), numbersOf(right)];
  if (a.length !== b.length) return Infinity;
  const size = (k: number) => Math.max(Math.abs(a[k]!), Math.abs(b[k]!), 1e-6);
  return Math.max(...a.map((value, k) => Math.abs(value - b[k]!) / size(k)));
}

function shuffled(length: number, seed: number): number[] {
  const uniform = seededUniform(seed);
  return Array.from({ length }, (_, row) => ({ row, key: uniform() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

const pairs = ESTIMATORS.flatMap(({ id, covariances }) =>
  covariances.map((covariance) => ({ estimator: id, covariance })),
);

describe('the registry of estimators', () => {
  it('has ids of its own, and titles in both languages', () => {
    const ids = ESTIMATORS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, options } of ESTIMATORS) {
      expect(title.da && title.en).toBeTruthy();
      for (const option of options) expect(option.values.length).toBeGreaterThan(1);
    }
  });
});

describe.each(pairs)('$estimator with $covariance', ({ estimator, covariance }) => {
  const seeds = fc.integer({ min: 0, max: 1_000_000 });
  const check = (property: (data: PanelData, seed: number) => void) =>
    fc.assert(
      fc.property(seeds, (seed) => property(usualPanel(seed), seed)),
      { numRuns: 8, seed: 20 },
    );

  it('does not care for the order of rows', () => {
    check((data, seed) => {
      const other = reorderRows(data, shuffled(data.outcome.length, seed));
      const moved = distance(
        fitted(estimator, covariance, data),
        fitted(estimator, covariance, other),
      );
      expect(moved).toBeLessThan(SAME_NUMBER * 1000);
    });
  });

  it('does not care how entities are called', () => {
    check((data) => {
      const renamed = { ...data, entity: data.entity.map((code) => 1000 - 7 * code) };
      const moved = distance(
        fitted(estimator, covariance, data),
        fitted(estimator, covariance, renamed),
      );
      expect(moved).toBeLessThan(SAME_NUMBER * 1000);
    });
  });

  it('answers a rescaled and shifted column with a rescaled slope', () => {
    check((data) => {
      const [first, ...others] = data.columns;
      const values = first!.values.map((value) => 1000 * value - 5);
      const other = { ...data, columns: [{ term: 'x1', values }, ...others] };
      const left = fitted(estimator, covariance, data).coefficients;
      const right = fitted(estimator, covariance, other).coefficients;
      expect((1000 * right[0]!.estimate) / left[0]!.estimate).toBeCloseTo(1, 7);
      expect(right[0]!.statistic! / left[0]!.statistic!).toBeCloseTo(1, 7);
      expect(right[1]!.estimate / left[1]!.estimate).toBeCloseTo(1, 7);
    });
  });

  it('omits the later of two collinear columns and leaves the rest alone', () => {
    check((data) => {
      const twice = data.columns[1]!.values.map((value) => 2 * value + 1);
      const fit = fitted(estimator, covariance, withColumn(data, 'twice', twice));
      expect(fit.omitted.map(({ term }) => term)).toEqual(['twice']);
      expect(fit.coefficients[0]!.estimate).toBeCloseTo(
        fitted(estimator, covariance, data).coefficients[0]!.estimate,
        9,
      );
    });
  });

  it('takes singletons and holds no number that is none', () => {
    const fit = fitted(estimator, covariance, usualPanel());
    expect(fit.singletons).toBe(20);
    expect(numbersOf(fit).every((value) => Number.isFinite(value))).toBe(true);
  });

  it('refuses an empty sample by a code', () => {
    const empty = simulatedPanel({ entities: 0, rowsOf: () => 1, regressors: 1, seed: 1 });
    const fit = fitPanel({ estimator, covariance, data: empty });
    expect(fit).toEqual({ ok: false, error: { code: 'no-observations' } });
  });
});

describe('identities', () => {
  it('fixed effects of two waves are first differences with a wave dummy', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const panel = simulatedPanel({ entities: 40, rowsOf: () => 2, regressors: 2, seed });
        const data = withColumn(
          panel,
          'wave',
          Float64Array.from(panel.time, (time) => (time > 2020 ? 1 : 0)),
        );
        const differences = Array.from({ length: 40 }, (_, i) =>
          data.columns.map(({ values }) => values[2 * i + 1]! - values[2 * i]!),
        );
        const outcome = Array.from(
          { length: 40 },
          (_, i) => data.outcome[2 * i + 1]! - data.outcome[2 * i]!,
        );
        const { coefficients, inverse, residuals } = ordinaryLeastSquares(differences, outcome);
        const variance = residuals.reduce((sum, value) => sum + value * value, 0) / 37;
        const { coefficients: own } = fitted('fixed-effects', 'classical', data);
        coefficients.forEach((value, k) => {
          expect(own[k]!.estimate).toBeCloseTo(value, 9);
          expect(own[k]!.standardError).toBeCloseTo(Math.sqrt(variance * inverse[k]![k]!), 9);
        });
      }),
      { numRuns: 10, seed: 3 },
    );
  });

  it('random effects without an entity variance are pooled', () => {
    const outcome = Float64Array.from({ length: 40 }, (_, row) =>
      row % 2 === 0 ? row : 40 - 2 * row,
    );
    const panel = simulatedPanel({ entities: 20, rowsOf: () => 2, regressors: 1, seed: 4 });
    const data = { ...panel, outcome };
    const random = fitted('random-effects', 'classical', data);
    expect(random.sigmaEntity).toBe(0);
    expect(random.theta).toEqual({ min: 0, median: 0, max: 0 });
    const pooled = fitted('pooled', 'classical', data);
    random.coefficients.forEach((row, k) => {
      expect(row.estimate).toBeCloseTo(pooled.coefficients[k]!.estimate, 9);
      expect(row.standardError).toBeCloseTo(pooled.coefficients[k]!.standardError, 9);
    });
  });

  it('clusters of one row each are HC1', () => {
    const data = simulatedPanel({ entities: 50, rowsOf: () => 1, regressors: 2, seed: 9 });
    const robust = fitted('pooled', 'robust', data);
    const cluster = fitted('pooled', 'cluster', data);
    robust.coefficients.forEach((row, k) =>
      expect(row.standardError).toBeCloseTo(cluster.coefficients[k]!.standardError, 12),
    );
  });
});
