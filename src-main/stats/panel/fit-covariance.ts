/** Which covariance belongs to a fit? */
import type { CovarianceEstimate, CovarianceEstimator } from '../covariance/covariance.ts';
import type { EstimatorFit } from './fit-types.ts';
import type { PanelWork } from './panel-work.ts';
import { regressionRows } from './regression.ts';

/** The covariance of a fit, by any covariance estimator. */
export function fitCovariance(
  work: PanelWork,
  fit: EstimatorFit,
  covariance: CovarianceEstimator,
): CovarianceEstimate {
  const { regression, residualVariance, residualDegreesOfFreedom } = fit;
  return covariance.estimate({
    rows: () => regressionRows(work, regression),
    inverse: regression.solution.inverse,
    inverseFactor: regression.solution.inverseFactor,
    residualVariance,
    residualDegreesOfFreedom,
    clusters: work.clusters,
  });
}
