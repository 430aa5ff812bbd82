import { describe, expect, it } from 'vitest';

import { hausman } from '../../../../../src-main/stats/diagnostics/hausman.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { simulatedPanel, withColumn } from '../support/panels.ts';

describe('Hausman’s test', () => {
  it('of one slope is the squared difference over the difference of variances', () => {
    const data = simulatedPanel({
      entities: 60,
      rowsOf: (i) => 2 + (i % 2),
      regressors: 1,
      seed: 6,
    });
    const [fixed, random] = ['fixed-effects', 'random-effects'].map((estimator) => {
      const fit = fitPanel({ estimator, covariance: 'classical', data });
      if (!fit.ok) throw new Error(fit.error.code);
      return fit.value.coefficients[0]!;
    });
    const { hausman: classic } = hausman(panelWork(data), {});
    const expected =
      (fixed!.estimate - random!.estimate) ** 2 /
      (fixed!.standardError ** 2 - random!.standardError ** 2);
    expect(classic).toMatchObject({ form: 'classic', degreesOfFreedom: [1] });
    if (classic.kind === 'not-applicable') throw new Error('computed');
    expect(classic.statistic / expected).toBeCloseTo(1, 9);
    expect(classic.usable).toBe(expected > 0);
  });

  it('is printed as it is when negative, with no p-value', () => {
    const negative = Array.from({ length: 60 }, (_, seed) =>
      hausman(
        panelWork(
          simulatedPanel({ entities: 12, rowsOf: (i) => 1 + (i % 2), regressors: 2, seed }),
        ),
        {},
      ),
    ).map((tests) => tests.hausman);
    const below = negative.filter((test) => test.kind !== 'not-applicable' && test.statistic < 0);
    expect(below.length).toBeGreaterThan(0);
    for (const test of below) {
      expect(test).toMatchObject({ pValue: null, usable: false, reason: 'not-positive-definite' });
    }
  });

  it('is not to be read where fixed effects lost a column, and names it', () => {
    const tests = Array.from({ length: 20 }, (_, seed) => {
      const data = simulatedPanel({
        entities: 80,
        rowsOf: (i) => 2 + (i % 2),
        regressors: 1,
        seed,
      });
      const age = Float64Array.from(data.entity, (i, row) => data.time[row]! - 1960 - (i % 17));
      const year = Float64Array.from(data.time, (time) => time - 2019);
      const both = withColumn(withColumn(data, 'age', age), 'year', year);
      return hausman(panelWork(both), {}).hausmanSigmamore;
    });
    for (const test of tests) expect(test).toMatchObject({ usable: false });
    expect(tests).toContainEqual(
      expect.objectContaining({ reason: 'time-varying-column-lost', terms: ['year'] }),
    );
  });

  it('says why there is none', () => {
    const once = simulatedPanel({ entities: 9, rowsOf: () => 1, regressors: 1, seed: 1 });
    expect(hausman(panelWork(once), {}).hausman).toMatchObject({ reason: 'within-not-estimable' });
    const few = simulatedPanel({ entities: 3, rowsOf: () => 8, regressors: 3, seed: 1 });
    expect(hausman(panelWork(few), {}).hausman).toMatchObject({
      reason: 'random-effects-not-estimable',
    });
    const none = simulatedPanel({ entities: 9, rowsOf: () => 2, regressors: 0, seed: 1 });
    expect(hausman(panelWork(none), {}).hausman).toMatchObject({ reason: 'no-common-slopes' });
  });
});
