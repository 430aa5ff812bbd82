/** Which covariance belongs to a fit? */
import type { CovarianceEstimate, CovarianceEstimator } from '../covariance/covariance.ts';
import { visitEntityScores } from './entity-scores.ts';
import type { EstimatorFit } from './fit-types.ts';
import type { PanelWork } from './panel-work.ts';
import { entityShares } from './quasi-demean.ts';
import { regressionRows } from './regression.ts';

/** The covariance of a fit, by any covariance estimator. */
export function fitCovariance(
  work: PanelWork,
  fit: EstimatorFit,
  covariance: CovarianceEstimator,
): CovarianceEstimate {
  const { shape } = work;
  const { regression, residualVariance, residualDegreesOfFreedom, information } = fit;
  return covariance.estimate({
    rows: () => regressionRows(work, regression),
    observations: shape.observations,
    eachEntityScore: (visit) => visitEntityScores(work, regression, visit),
    inverse: information?.inverse ?? regression.solution.inverse,
    inverseFactor: information?.root ?? regression.solution.inverseFactor,
    residualVariance,
    residualDegreesOfFreedom,
    clusters: work.clusters,
    clusterings: work.clusterings,
    entities: {
      codes: shape.entity,
      groups: shape.entities,
      counts: shape.counts,
      shares: () => entityShares(regression.theta, shape),
      areAbsorbed: regression.theta.kind === 'within',
    },
  });
}
