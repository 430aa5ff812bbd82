/** Are entity effects related to the regressors? Asked of the regressors' entity means. */
import { chiSquaredUpperTail } from '../dist/distributions.ts';
import type { CovarianceEstimator } from '../covariance/covariance.ts';
import { fitCovariance } from '../panel/fit-covariance.ts';
import type { EstimatorOptions } from '../panel/fit-types.ts';
import { covarianceForm, slopePositions } from '../panel/inference.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { randomEffectsRegression } from '../panel/random-effects-fit.ts';
import { everyColumn } from '../panel/regression.ts';
import { notApplicable } from './test-result.ts';
import type { TestResult } from './test-result.ts';

/**
 * Mundlak's test: random effects with the entity means of every regressor that fixed effects keep;
 * are all means' coefficients zero?
 *
 *   W = g′ V_g⁻¹ g ~ χ²(q),   g: the q means that are kept
 *
 * With a cluster covariance this is the robust form of Hausman's question. Where the covariance of
 * all slopes is singular (a regressor is nonzero in too few clusters) `usable` is false.
 *
 * @source [Mundlak1978]; robust form [Wooldridge2010] §10.7.3
 * @verified test/reference/grunfeld, study_sim (R, numpy)
 */
export function mundlak(
  work: PanelWork,
  options: EstimatorOptions,
  covariance: CovarianceEstimator,
): TestResult {
  const within = work.within();
  if (!within.ok) return notApplicable('within-not-estimable');
  const varying = within.value.regression.keptSlopes;
  if (varying.length === 0) return notApplicable('no-varying-regressors');
  const means = varying.map((position) => ({ position, part: 'mean' as const }));
  const fit = randomEffectsRegression(work, options, [...everyColumn(work), ...means]);
  if (!fit.ok) return notApplicable('random-effects-not-estimable');
  const { regression } = fit.value;
  const tested = regression.keptSlopes
    .map((position, k) => ({ position, place: k + 1 }))
    .filter(({ position }) => position >= work.variables.length)
    .map(({ place }) => place);
  if (tested.length === 0) return notApplicable('no-varying-regressors');
  const estimate = fitCovariance(work, fit.value, covariance);
  const form = covarianceForm(regression, estimate, tested);
  if (form.rank < tested.length) return notApplicable('singular-covariance');
  const every = slopePositions(regression);
  const isSingular = covarianceForm(regression, estimate, every).rank < every.length;
  return {
    kind: 'chi-squared',
    form: 'mundlak',
    statistic: form.value,
    degreesOfFreedom: [tested.length],
    pValue: chiSquaredUpperTail(form.value, tested.length),
    ...(isSingular ? { usable: false, reason: 'singular-covariance' } : { usable: true }),
  };
}
