/** Which covariance belongs to a fit? */
import type {
  CovarianceEstimate,
  CovarianceEstimator,
  CovarianceInput,
} from '../covariance/covariance.ts';
import { visitEntityScores } from './entity-scores.ts';
import type { EstimatorFit } from './fit-types.ts';
import type { PanelWork } from './panel-work.ts';
import { entityShares } from './quasi-demean.ts';
import { regressionRows } from './regression.ts';
import type { Regression } from './regression.ts';
import { sumByPieces } from './row-tasks.ts';
import { scoredFit } from './scored-fit.ts';

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
    ...entityScores(work, regression),
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

/** X*′e* of each entity one by one, and the sum of their squares. */
function entityScores(
  work: PanelWork,
  regression: Regression,
): Pick<CovarianceInput, 'eachEntityScore' | 'entityMeat'> {
  const { entities } = work.shape;
  return {
    eachEntityScore: (visit) =>
      visitEntityScores(scoredFit(work, regression), { from: 0, to: entities }, visit),
    entityMeat: () => {
      const fit = scoredFit(work, regression);
      const [meat] = sumByPieces(
        [
          {
            size: fit.size,
            rows: entities,
            taskOf: (piece, product) => ({ kind: 'scores', fit, ...piece, product }),
          },
        ],
        work.workers,
      );
      return meat;
    },
  };
}
