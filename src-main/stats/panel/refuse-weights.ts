/** May a model be fitted with these probability weights? */
import type { CovarianceEstimator } from '../covariance/covariance.ts';
import type { PanelEstimator } from '../estimators/estimator.ts';
import type { FitError } from './fit-types.ts';
import type { PanelData } from './panel-data.ts';

/** The errors of weighted rows differ by design: only these have a covariance for them. */
const WEIGHTED_COVARIANCES: readonly string[] = ['robust', 'cluster'];

/** Probability weights ask for a covariance that knows of them, and each for an estimator's rules. */
export function refuseWeights(
  { weights, entity }: PanelData,
  estimator: PanelEstimator,
  covariance: CovarianceEstimator,
): FitError | null {
  if (weights === undefined) return null;
  if (estimator.weights === null) return { code: 'weights-not-available', estimator: estimator.id };
  if (!WEIGHTED_COVARIANCES.includes(covariance.id)) {
    const available = estimator.covariances.filter((id) => WEIGHTED_COVARIANCES.includes(id));
    return {
      code: 'covariance-not-available',
      estimator: estimator.id,
      covariance: covariance.id,
      available,
    };
  }
  const wrong = weights.reduce((rows, weight) => rows + (weight > 0 ? 0 : 1), 0);
  if (wrong > 0) return { code: 'weights-not-positive', rows: wrong };
  if (estimator.weights === 'any') return null;
  const first = new Map<number, number>();
  const varying = new Set<number>();
  entity.forEach((code, row) => {
    const known = first.get(code);
    if (known === undefined) first.set(code, weights[row]);
    else if (known !== weights[row]) varying.add(code);
  });
  if (varying.size === 0) return null;
  return { code: 'weights-vary-within-entities', entities: varying.size };
}
