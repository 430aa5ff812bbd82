import { describe, expect, it } from 'vitest';

import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import type { PanelData } from '../../../../../src-main/stats/panel/panel-data.ts';
import { simulatedPanel, withColumn } from '../support/panels.ts';

const panel = simulatedPanel({ entities: 40, rowsOf: (i) => 1 + (i % 2), regressors: 2, seed: 3 });
const perRow = (value: (entity: number, time: number) => number): Float64Array =>
  Float64Array.from(panel.entity, (entity, row) => value(entity, panel.time[row]!));

function omittedBy(estimator: string, data: PanelData) {
  const fit = fitPanel({ estimator, covariance: 'classical', data });
  if (!fit.ok) throw new Error(fit.error.code);
  return fit.value.omitted;
}

describe('a missing coefficient says why', () => {
  it('time-invariant: the estimator uses changes only', () => {
    const data = withColumn(
      panel,
      'male',
      perRow((i) => i % 2),
    );
    expect(omittedBy('fixed-effects', data)).toEqual([{ term: 'male', reason: 'time-invariant' }]);
    expect(omittedBy('random-effects', data)).toEqual([]);
  });

  it('no-variation: one value in all rows', () => {
    const data = withColumn(
      panel,
      'flat',
      perRow(() => 0.1),
    );
    for (const estimator of ['pooled', 'between', 'fixed-effects', 'random-effects']) {
      expect(omittedBy(estimator, data)).toEqual([{ term: 'flat', reason: 'no-variation' }]);
    }
  });

  it('first differences see changes only, and say which column never moved', () => {
    const male = withColumn(
      panel,
      'male',
      perRow((i) => i % 2),
    );
    const flat = withColumn(
      male,
      'flat',
      perRow(() => 3),
    );
    const age = withColumn(
      flat,
      'age',
      perRow((i, time) => time - 1950 - i),
    );
    const wave = withColumn(
      age,
      'wave',
      perRow((_, time) => (time > 2020 ? 1 : 0)),
    );
    expect(omittedBy('first-difference', wave)).toEqual([
      { term: 'male', reason: 'time-invariant' },
      { term: 'flat', reason: 'no-variation' },
      { term: 'wave', reason: 'collinear-with-time', with: ['age'] },
    ]);
    const options = { differenceConstant: 'with' } as const;
    const fit = fitPanel({
      estimator: 'first-difference',
      covariance: 'classical',
      data: wave,
      options,
    });
    expect(fit.ok && fit.value.omitted).toEqual([
      { term: 'male', reason: 'time-invariant' },
      { term: 'flat', reason: 'no-variation' },
      { term: 'age', reason: 'collinear-with-time', with: ['(constant)'] },
      { term: 'wave', reason: 'collinear-with-time', with: ['(constant)'] },
    ]);
  });

  it('two-way fixed effects lose what moves with the waves alone', () => {
    const age = withColumn(
      panel,
      'age',
      perRow((i, time) => time - 1950 - i),
    );
    expect(omittedBy('two-way-fixed-effects', age)).toEqual([
      { term: 'age', reason: 'collinear-with-time', with: ['(time)'] },
    ]);
  });

  it('collinear-with-time: age and the wave grow together for everyone', () => {
    const age = withColumn(
      panel,
      'age',
      perRow((i, time) => time - 1950 - i),
    );
    const data = withColumn(
      age,
      'wave=2023',
      perRow((_, time) => (time > 2020 ? 1 : 0)),
    );
    expect(omittedBy('fixed-effects', data)).toEqual([
      { term: 'wave=2023', reason: 'collinear-with-time', with: ['age'] },
    ]);
    expect(omittedBy('pooled', data)).toEqual([]);
  });

  it('collinear: the columns and the constant it is made of', () => {
    const [first, second] = panel.columns as [PanelData['columns'][0], PanelData['columns'][0]];
    const sum = first.values.map((value, row) => 1 + value - 2 * second.values[row]!);
    const data = withColumn(panel, 'sum', sum);
    expect(omittedBy('pooled', data)).toEqual([
      { term: 'sum', reason: 'collinear', with: ['(constant)', 'x1', 'x2'] },
    ]);
    expect(omittedBy('fixed-effects', data)).toEqual([
      { term: 'sum', reason: 'collinear', with: ['x1', 'x2'] },
    ]);
  });

  it('without several waves nothing is called collinear with time', () => {
    const still = { ...panel, time: new Float64Array(panel.time.length) };
    const twice = panel.columns[0]!.values.map((value) => 2 * value);
    expect(omittedBy('fixed-effects', withColumn(still, 'twice', twice))).toEqual([
      { term: 'twice', reason: 'collinear', with: ['x1'] },
    ]);
  });
});
