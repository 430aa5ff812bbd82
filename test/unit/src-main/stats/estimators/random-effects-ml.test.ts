import { describe, expect, it } from 'vitest';

import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import type { PanelData } from '../../../../../src-main/stats/panel/panel-data.ts';
import { simulatedPanel, usualPanel, withColumn } from '../support/panels.ts';

const fit = (data: PanelData) =>
  fitPanel({ estimator: 'random-effects-ml', covariance: 'classical', data });

describe('random effects by maximum likelihood', () => {
  it('tell their likelihood, variances and tests', () => {
    const fitted = fit(usualPanel());
    if (!fitted.ok) throw new Error(fitted.error.code);
    const { logLikelihood, sigmaEntity, sigmaResidual, rho, tests } = fitted.value;
    expect(logLikelihood).toBeLessThan(0);
    expect(rho).toBeCloseTo(sigmaEntity! ** 2 / (sigmaEntity! ** 2 + sigmaResidual! ** 2), 12);
    expect(tests.model).toMatchObject({ form: 'likelihood-ratio', degreesOfFreedom: [3] });
    expect(tests.noEntityEffects).toMatchObject({ kind: 'chi-bar-squared' });
  });

  it('have no model test without slopes', () => {
    const fitted = fit(simulatedPanel({ entities: 30, rowsOf: () => 3, regressors: 0, seed: 2 }));
    if (!fitted.ok) throw new Error(fitted.error.code);
    expect(fitted.value.tests.model).toEqual({ kind: 'not-applicable', reason: 'no-slopes' });
  });

  it('have no model test where the constant alone leaves next to nothing within entities', () => {
    const panel = simulatedPanel({ entities: 40, rowsOf: () => 3, regressors: 1, seed: 5 });
    const level = Float64Array.from(panel.entity, (entity) => entity % 7);
    const outcome = panel.outcome.map((value, row) => value + 1e4 * level[row]!);
    const fitted = fit(withColumn({ ...panel, outcome }, 'level', level));
    if (!fitted.ok) throw new Error(fitted.error.code);
    expect(fitted.value.coefficients[1]?.estimate).toBeCloseTo(1e4, 0);
    expect(fitted.value.tests.model).toEqual({
      kind: 'not-applicable',
      reason: 'no-residual-variation',
    });
  });

  it('are refused where two variances cannot be told apart', () => {
    const single = fit(simulatedPanel({ entities: 30, rowsOf: () => 1, regressors: 1, seed: 2 }));
    expect(single).toMatchObject({ ok: false, error: { code: 'no-repeated-rows' } });
    const panel = simulatedPanel({ entities: 20, rowsOf: () => 2, regressors: 0, seed: 4 });
    const still = Float64Array.from(panel.entity, (entity) => entity * entity);
    expect(fit({ ...panel, outcome: still })).toEqual({
      ok: false,
      error: { code: 'no-residual-variation' },
    });
    const tiny = fit(simulatedPanel({ entities: 2, rowsOf: () => 1, regressors: 3, seed: 2 }));
    expect(tiny).toMatchObject({ ok: false, error: { code: 'no-repeated-rows' } });
  });
});
