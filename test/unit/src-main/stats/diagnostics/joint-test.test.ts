import { expect, it } from 'vitest';

import { jointTest } from '../../../../../src-main/stats/diagnostics/joint-test.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import { usualPanel } from '../support/panels.ts';

function fitted(estimator: string, covariance: string) {
  const fit = fitPanel({ estimator, covariance, data: usualPanel() });
  if (!fit.ok) throw new Error(fit.error.code);
  return fit.value;
}

it.each([
  ['pooled', 'classical'],
  ['fixed-effects', 'cluster'],
  ['random-effects', 'classical'],
])('of every slope is the model’s own test: %s, %s', (estimator, covariance) => {
  const fit = fitted(estimator, covariance);
  const slopes = fit.coefficients.map(({ term }) => term).filter((term) => term !== '(constant)');
  const test = jointTest(fit, slopes);
  const own = fit.tests.model;
  if (test.kind === 'not-applicable' || own.kind === 'not-applicable') throw new Error('tested');
  expect(test.kind).toBe(own.kind);
  expect(test.statistic).toBeCloseTo(own.statistic, 8);
  expect(test.degreesOfFreedom).toEqual(own.degreesOfFreedom);
});

it('of one slope is the square of its own statistic', () => {
  const fit = fitted('pooled', 'robust');
  const [slope] = fit.coefficients;
  const test = jointTest(fit, [slope!.term]);
  if (test.kind === 'not-applicable') throw new Error('tested');
  expect(test.statistic).toBeCloseTo(slope!.statistic! ** 2, 8);
  expect(test.pValue).toBeCloseTo(slope!.pValue!, 10);
});

it('leaves terms out that were not estimated, and needs one that was', () => {
  const fit = fitted('pooled', 'classical');
  const [slope] = fit.coefficients;
  expect(jointTest(fit, [slope!.term, 'gone'])).toEqual(jointTest(fit, [slope!.term]));
  expect(jointTest(fit, ['gone'])).toEqual({ kind: 'not-applicable', reason: 'no-slopes' });
});

it('is not applicable where the covariance of the terms is singular', () => {
  const { coefficients } = fitted('pooled', 'classical');
  const covarianceMatrix = coefficients.map(() => coefficients.map(() => 1));
  const terms = coefficients.slice(0, 2).map(({ term }) => term);
  expect(jointTest({ coefficients, covarianceMatrix }, terms)).toEqual({
    kind: 'not-applicable',
    reason: 'singular-covariance',
  });
});

it('takes the smallest degrees of freedom where coefficients have their own', () => {
  const fit = fitted('pooled', 'classical');
  const coefficients = fit.coefficients.map((one, place) => ({
    ...one,
    degreesOfFreedom: 20 + place,
  }));
  const terms = coefficients.slice(0, 2).map(({ term }) => term);
  expect(jointTest({ ...fit, coefficients }, terms)).toMatchObject({ degreesOfFreedom: [2, 20] });
});
