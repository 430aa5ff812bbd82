import { describe, expect, it } from 'vitest';

import { breuschPagan } from '../../../../../src-main/stats/diagnostics/breusch-pagan-lm.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';

describe('the Breusch–Pagan test', () => {
  it('is the balanced form where the panel is balanced', () => {
    const data = simulatedPanel({ entities: 30, rowsOf: () => 4, regressors: 0, seed: 2 });
    const test = breuschPagan(panelWork(data), {});
    const mean = data.outcome.reduce((sum, value) => sum + value, 0) / 120;
    const residuals = [...data.outcome].map((value) => value - mean);
    const sums = Array.from({ length: 30 }, (_, i) =>
      residuals.reduce((sum, value, row) => sum + (data.entity[row] === i ? value : 0), 0),
    );
    const ratio =
      sums.reduce((sum, value) => sum + value * value, 0) /
      residuals.reduce((sum, value) => sum + value * value, 0);
    const expected = ((30 * 4) / (2 * 3)) * (ratio - 1) ** 2;
    if (test.kind === 'not-applicable') throw new Error('computed');
    expect(test.statistic / expected).toBeCloseTo(1, 11);
    expect(test.kind).toBe('chi-bar-squared');
  });

  it('is 0 with p = 1 where no entity variance is estimated', () => {
    // Outcomes that fall as much as they rose: entity means differ less than chance would have it.
    const outcome = Float64Array.from({ length: 40 }, (_, row) => (row % 2 === 0 ? 1 : -1));
    outcome.forEach((value, row) => (outcome[row] = value * (1 + (row >> 1) / 20)));
    const entity = Int32Array.from(outcome, (_, row) => row >> 1);
    const data = { outcome, columns: [], entity, time: new Float64Array(40), clusters: [] };
    expect(breuschPagan(panelWork(data), {})).toMatchObject({ statistic: 0, pValue: 1 });
  });

  it('says why there is none', () => {
    const once = simulatedPanel({ entities: 9, rowsOf: () => 1, regressors: 1, seed: 1 });
    expect(breuschPagan(panelWork(once), {})).toMatchObject({ reason: 'within-not-estimable' });
    const exact = usualPanel();
    const work = panelWork({ ...exact, outcome: exact.columns[0]!.values });
    expect(breuschPagan(work, {})).toMatchObject({ reason: 'no-residual-variation' });
  });
});
