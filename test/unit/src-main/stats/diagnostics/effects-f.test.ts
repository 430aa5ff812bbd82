import { describe, expect, it } from 'vitest';

import { effectsF } from '../../../../../src-main/stats/diagnostics/effects-f.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';

describe('the F test of entity effects', () => {
  it('is one-way analysis of variance without regressors', () => {
    const data = simulatedPanel({ entities: 5, rowsOf: () => 4, regressors: 0, seed: 2 });
    const test = effectsF(panelWork(data));
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const groups = Array.from({ length: 5 }, (_, i) =>
      [...data.outcome].filter((_value, row) => data.entity[row] === i),
    );
    const all = mean([...data.outcome]);
    const between = groups.reduce((sum, group) => sum + 4 * (mean(group) - all) ** 2, 0) / 4;
    const within =
      groups.reduce(
        (sum, group) => sum + group.reduce((own, value) => own + (value - mean(group)) ** 2, 0),
        0,
      ) / 15;
    if (test.kind === 'not-applicable') throw new Error('computed');
    expect(test.statistic / (between / within)).toBeCloseTo(1, 11);
    expect(test.degreesOfFreedom).toEqual([4, 15]);
  });

  it('says why there is none', () => {
    const once = simulatedPanel({ entities: 9, rowsOf: () => 1, regressors: 1, seed: 1 });
    expect(effectsF(panelWork(once))).toMatchObject({ reason: 'within-not-estimable' });
    const one = simulatedPanel({ entities: 1, rowsOf: () => 9, regressors: 1, seed: 1 });
    expect(effectsF(panelWork(one))).toMatchObject({ reason: 'no-entity-differences' });
    const exact = usualPanel();
    const work = panelWork({ ...exact, outcome: exact.columns[0]!.values });
    expect(effectsF(work)).toMatchObject({ reason: 'no-residual-variation' });
  });
});
