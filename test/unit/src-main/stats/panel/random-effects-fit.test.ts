import { describe, expect, it } from 'vitest';

import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import {
  randomEffectsFit,
  randomEffectsRegression,
} from '../../../../../src-main/stats/panel/random-effects-fit.ts';
import { everyColumn } from '../../../../../src-main/stats/panel/regression.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';

describe('random effects', () => {
  it('with the means of all columns have the slopes of fixed effects', () => {
    const work = panelWork(
      simulatedPanel({ entities: 50, rowsOf: () => 2, regressors: 3, seed: 2 }),
    );
    const means = work.variables.map((_, position) => ({ position, part: 'mean' as const }));
    const fit = randomEffectsRegression(work, {}, [...everyColumn(work), ...means]);
    const within = work.within();
    if (!fit.ok || !within.ok) throw new Error('estimable');
    [1, 2, 3].forEach((k) =>
      expect(fit.value.regression.solution.coefficients[k]).toBeCloseTo(
        within.value.regression.solution.coefficients[k]!,
        10,
      ),
    );
  });

  it('are not estimated where the within fit leaves nothing or cannot be made', () => {
    const exact = usualPanel();
    const outcome = exact.columns[0]!.values;
    expect(randomEffectsFit(panelWork({ ...exact, outcome }), {})).toEqual({
      ok: false,
      error: { code: 'no-residual-variation' },
    });
    const once = simulatedPanel({ entities: 9, rowsOf: () => 1, regressors: 1, seed: 1 });
    expect(randomEffectsFit(panelWork(once), {}).ok).toBe(false);
  });

  it('need more entities than columns', () => {
    const few = simulatedPanel({ entities: 3, rowsOf: () => 8, regressors: 3, seed: 1 });
    const fit = randomEffectsFit(panelWork(few), {});
    expect(fit.ok ? null : fit.error.code).toBe('too-few-observations');
  });
});
