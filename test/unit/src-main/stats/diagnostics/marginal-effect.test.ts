import { describe, expect, it } from 'vitest';

import { marginalEffect } from '../../../../../src-main/stats/diagnostics/marginal-effect.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import { usualPanel } from '../support/panels.ts';

function fitted(estimator: string) {
  const fit = fitPanel({ estimator, covariance: 'classical', data: usualPanel() });
  if (!fit.ok) throw new Error(fit.error.code);
  return fit.value;
}

describe('a marginal effect', () => {
  it.each(['pooled', 'random-effects'])('of one coefficient is that coefficient: %s', (id) => {
    const fit = fitted(id);
    const { term, ...slope } = fit.coefficients[0]!;
    const effect = marginalEffect(fit, new Map([[term, 1]]));
    expect(effect.estimate).toBe(slope.estimate);
    expect(effect.distribution).toBe(slope.distribution);
    expect(effect.degreesOfFreedom).toBe(slope.degreesOfFreedom);
    for (const key of ['standardError', 'statistic', 'pValue', 'lower', 'upper'] as const) {
      expect(effect[key]).toBeCloseTo(slope[key]!, 12);
    }
  });

  it('adds variances and covariances', () => {
    const fit = fitted('pooled');
    const [first, second] = fit.coefficients;
    const v = fit.covarianceMatrix;
    const weights = new Map([
      [first!.term, 1],
      [second!.term, -2],
    ]);
    const effect = marginalEffect(fit, weights);
    expect(effect.estimate).toBeCloseTo(first!.estimate - 2 * second!.estimate, 14);
    expect(effect.standardError ** 2).toBeCloseTo(v[0]![0]! + 4 * v[1]![1]! - 4 * v[0]![1]!, 14);
  });

  it('has no statistic where it is known without error', () => {
    const fit = fitted('pooled');
    const effect = marginalEffect(fit, new Map([[fit.coefficients[0]!.term, 0]]));
    expect(effect).toMatchObject({ estimate: 0, standardError: 0, statistic: null, pValue: null });
  });

  it('is a bug to ask of terms that were not estimated', () => {
    expect(() => marginalEffect(fitted('pooled'), new Map([['gone', 1]]))).toThrow(
      'an effect is asked of estimated coefficients',
    );
  });
});
