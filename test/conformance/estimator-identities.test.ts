import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fitPanel } from '../../src-main/stats/fit-panel.ts';
import type { PanelFit } from '../../src-main/stats/fit-panel.ts';
import { ESTIMATORS } from '../../src-main/stats/estimators/index.ts';
import type { PanelData } from '../../src-main/stats/panel/panel-data.ts';
import { panelWork } from '../../src-main/stats/panel/panel-work.ts';
import { POOLED, WITHIN } from '../../src-main/stats/panel/quasi-demean.ts';
import { regressQuasiDemeaned } from '../../src-main/stats/panel/regression.ts';
import { SAME_NUMBER } from '../reference/tolerances.ts';
import {
  seededUniform,
  simulatedPanel,
  withColumn,
} from '../unit/src-main/stats/support/panels.ts';
import { entityWeights } from '../unit/src-main/stats/support/weights.ts';

function fitted(estimator: string, covariance: string, data: PanelData): PanelFit {
  const fit = fitPanel({ estimator, covariance, data });
  if (!fit.ok) throw new Error(fit.error.code);
  return fit.value;
}

/** Panels of 12 to 60 entities with one to four rows, some with gaps between their waves. */
const panels = fc
  .record({
    entities: fc.integer({ min: 12, max: 60 }),
    most: fc.integer({ min: 2, max: 4 }),
    regressors: fc.integer({ min: 1, max: 4 }),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ most, ...wish }) => simulatedPanel({ ...wish, rowsOf: (i) => 1 + (i % most) }));

const check = (property: (data: PanelData) => void) =>
  fc.assert(fc.property(panels, property), { numRuns: 25, seed: 7 });

function expectSame(left: number | null | undefined, right: number | null | undefined): void {
  const size = Math.max(Math.abs(left ?? 0), Math.abs(right ?? 0), 1e-3);
  expect(Math.abs((left ?? Infinity) - (right ?? Infinity)) / size).toBeLessThan(SAME_NUMBER * 10);
}

/** Slopes that two fits share by name; errors too where they should agree. */
function expectSameSlopes(left: PanelFit, right: PanelFit, withErrors: boolean): void {
  const shared = left.coefficients.filter(({ term }) => /^x\d$|^wave$/.test(term));
  expect(shared.length).toBeGreaterThan(0);
  for (const row of shared) {
    const other = right.coefficients.find(({ term }) => term === row.term);
    expectSame(row.estimate, other?.estimate);
    if (withErrors) expectSame(row.standardError, other?.standardError);
  }
}

function withWaveDummies(data: PanelData): PanelData {
  const waves = [...new Set(data.time)].toSorted((a, b) => a - b).slice(1);
  return waves.reduce(
    (panel, wave) =>
      withColumn(
        panel,
        `wave=${wave}`,
        Float64Array.from(data.time, (time) => (time === wave ? 1 : 0)),
      ),
    data,
  );
}

describe('identities between estimators', () => {
  it('first differences of two waves with the wave dummy are fixed effects', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const panel = simulatedPanel({
          entities: 40,
          rowsOf: (i) => 1 + (i % 2),
          regressors: 2,
          seed,
        });
        const wave = Float64Array.from(panel.time, (time) => (time > 2020 ? 1 : 0));
        const data = withColumn(panel, 'wave', wave);
        const differences = fitted('first-difference', 'classical', data);
        expectSameSlopes(differences, fitted('fixed-effects', 'classical', data), true);
        expect(differences).toMatchObject({ observations: 20, entities: 20 });
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it('random effects with θ = 0 are pooled and with θ = 1 within', () => {
    check((data) => {
      const work = panelWork(data);
      const at = (theta: number) =>
        regressQuasiDemeaned(work, { kind: 'random', share: () => theta }).solution.coefficients;
      const same = (left: Float64Array, right: Float64Array) =>
        left.forEach((value, k) => expectSame(value, right[k]));
      same(at(0), regressQuasiDemeaned(work, POOLED).solution.coefficients);
      const within = regressQuasiDemeaned(work, WITHIN).solution.coefficients;
      // At θ = 1 itself the constant is gone; just below, the slopes are within ones.
      same(at(1 - 1e-8).subarray(1), within.subarray(1));
    });
  });

  it('Mundlak’s and the within–between slopes are those of fixed effects', () => {
    check((data) => {
      const within = fitted('fixed-effects', 'classical', data);
      const mundlak = fitted('correlated-random-effects', 'classical', data);
      const hybrid = fitted('within-between', 'classical', data);
      expectSameSlopes(within, mundlak, false);
      expectSameSlopes(within, hybrid, false);
      for (const { term, estimate } of within.coefficients.slice(0, -1)) {
        const meanOf = (fit: PanelFit) =>
          fit.coefficients.find((row) => row.term === `mean(${term})`)?.estimate ?? Infinity;
        expectSame(meanOf(hybrid), meanOf(mundlak) + estimate);
      }
    });
  });

  it('two-way fixed effects are fixed effects with a dummy for every wave', () => {
    check((data) => {
      for (const covariance of ['classical', 'cluster']) {
        const absorbed = fitted('two-way-fixed-effects', covariance, data);
        const dummies = fitted('fixed-effects', covariance, withWaveDummies(data));
        expectSameSlopes(absorbed, dummies, true);
        expectSame(absorbed.sigmaResidual, dummies.sigmaResidual);
        expect(absorbed.residualDegreesOfFreedom).toBe(dummies.residualDegreesOfFreedom);
      }
    });
  });

  it('no ratio of variances is more likely than the maximum', () => {
    check((data) => {
      const best = fitted('random-effects-ml', 'classical', data);
      const { noEntityEffects } = best.tests;
      if (noEntityEffects.kind === 'not-applicable') throw new Error(noEntityEffects.reason);
      expect(noEntityEffects.statistic).toBeGreaterThanOrEqual(0);
      expect(best.sigmaEntity === 0).toBe(noEntityEffects.statistic === 0);
      if (best.sigmaEntity === 0) {
        expectSameSlopes(best, fitted('pooled', 'classical', data), false);
      }
    });
  });

  it('weights of one, or of any one size, change nothing', () => {
    const weighted = ESTIMATORS.filter(({ weights }) => weights !== null);
    expect(weighted.length).toBeGreaterThan(2);
    check((data) => {
      for (const { id } of weighted) {
        const plain = fitted(id, 'cluster', data);
        const even = { ...data, weights: data.outcome.map(() => 2.5) };
        const same = fitted(id, 'cluster', even);
        expectSameSlopes(plain, same, true);
        expectSame(plain.sigmaResidual, same.sigmaResidual);
        expectSame(plain.rSquared.overall, same.rSquared.overall);
      }
    });
  });

  it('a weight of two counts as the same row twice, and does in fixed effects too', () => {
    check((data) => {
      const weights = entityWeights(data, 1).map((weight) => (weight > 1.5 ? 2 : 1));
      const rows = Array.from(weights, (weight, row) => (weight === 2 ? [row, row] : [row])).flat();
      const twice = {
        outcome: Float64Array.from(rows, (row) => data.outcome[row]!),
        columns: data.columns.map(({ term, values }) => ({
          term,
          values: Float64Array.from(rows, (row) => values[row]!),
        })),
        entity: Int32Array.from(rows, (row) => data.entity[row]!),
        time: Float64Array.from(rows, (row) => data.time[row]!),
        clusters: [],
      };
      for (const estimator of ['pooled', 'fixed-effects']) {
        const slopes = fitted(estimator, 'cluster', { ...data, weights });
        expectSameSlopes(slopes, fitted(estimator, 'cluster', twice), false);
      }
    });
  });

  it('entities in another unit, and waves counted otherwise, change no slope', () => {
    check((data) => {
      const uniform = seededUniform(3);
      const shift = Math.round(1000 * uniform());
      const other = {
        ...data,
        entity: data.entity.map((code) => 7 * code + shift),
        time: data.time.map((time) => (time - 2000) / 4),
      };
      for (const { id } of ESTIMATORS) {
        expectSameSlopes(fitted(id, 'classical', data), fitted(id, 'classical', other), true);
      }
    });
  });
});
