import { describe, expect, it } from 'vitest';

import { COVARIANCES } from '../../../../../src-main/stats/covariance/index.ts';
import { fitCovariance } from '../../../../../src-main/stats/panel/fit-covariance.ts';
import {
  coefficientTable,
  covarianceForm,
  slopePositions,
  waldTest,
} from '../../../../../src-main/stats/panel/inference.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { usualPanel } from '../support/panels.ts';

const work = panelWork(usualPanel());
const fit = work.pooled();
if (!fit.ok) throw new Error('estimable');
const { regression } = fit.value;
const [classical, robust] = COVARIANCES.map((entry) => fitCovariance(work, fit.value, entry));

describe('inference', () => {
  it('puts slopes in their order and the constant last', () => {
    const table = coefficientTable(regression, classical!, 'exact');
    expect(table.map(({ term }) => term)).toEqual(['x1', 'x2', 'x3', '(constant)']);
    expect(table[0]).toMatchObject({ distribution: 't', degreesOfFreedom: 116 });
    expect(coefficientTable(regression, classical!, 'asymptotic')[0]).toMatchObject({
      distribution: 'normal',
      degreesOfFreedom: null,
    });
  });

  it('has no statistic where the standard error is zero', () => {
    const nothing = { ...classical!, matrix: { rows: 4, columns: 4, data: new Float64Array(16) } };
    const [row] = coefficientTable(regression, nothing, 'exact');
    expect(row).toMatchObject({ standardError: 0, statistic: null, pValue: null });
    expect(row?.lower).toBe(row?.estimate);
    expect(waldTest(regression, nothing, 'exact', [1])).toEqual({
      kind: 'not-applicable',
      reason: 'singular-covariance',
    });
  });

  it('tests one slope as its statistic squared', () => {
    for (const covariance of [classical!, robust!]) {
      const [row] = coefficientTable(regression, covariance, 'exact');
      const test = waldTest(regression, covariance, 'exact', [1]);
      if (test.kind === 'not-applicable' || !row) throw new Error('computed');
      expect(test.statistic / row.statistic! ** 2).toBeCloseTo(1, 11);
      expect(test.pValue! / row.pValue!).toBeCloseTo(1, 9);
    }
  });

  it('gives χ² or F of the same form', () => {
    const every = slopePositions(regression);
    const f = waldTest(regression, robust!, 'exact', every);
    const wald = waldTest(regression, robust!, 'asymptotic', every);
    if (f.kind === 'not-applicable' || wald.kind === 'not-applicable') throw new Error('computed');
    expect(f.statistic * 3).toBeCloseTo(wald.statistic, 9);
    expect(f.degreesOfFreedom).toEqual([3, 116]);
    expect(wald.degreesOfFreedom).toEqual([3]);
    expect(waldTest(regression, robust!, 'exact', [])).toMatchObject({ reason: 'no-slopes' });
  });

  it('finds the same form by root and by matrix', () => {
    const { root: _root, ...matrixOnly } = classical!;
    const every = slopePositions(regression);
    const ratio =
      covarianceForm(regression, classical!, every).value /
      covarianceForm(regression, matrixOnly, every).value;
    expect(ratio).toBeCloseTo(1, 10);
  });
});
