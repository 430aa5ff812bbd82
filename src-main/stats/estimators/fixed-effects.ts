import { effectsF } from '../diagnostics/effects-f.ts';
import { hausman } from '../diagnostics/hausman.ts';
import { mundlak } from '../diagnostics/mundlak.ts';
import { dotProduct } from '../linalg/matrix.ts';
import type { EstimatorFit } from '../panel/fit-types.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { ALL_ROWS, ENTITY_MEANS, LEVELS, linearPrediction } from '../panel/prediction.ts';
import type { Prediction } from '../panel/prediction.ts';
import { correlation, variation } from '../panel/r-squared.ts';
import type { Regression } from '../panel/regression.ts';
import type { ErrorParts, PanelEstimator } from './estimator.ts';

/**
 * What are the slopes within entities, θ = 1?
 *
 *   y_it − ȳ_i + ȳ = α + (x_it − x̄_i + x̄) b + e_it;  s² = RSS / (N − n − K);  t and F
 *
 * The constant is Stata's: grand means are put back. Singletons stay in N, n and G. `robust` is
 * cluster by entity. Probability weights must be constant within entities, as Stata asks; the
 * squares and the grand means are then weighted.
 *
 * @source [StataXtreg] fe
 * @verified test/reference/grunfeld, study_sim (R dummies, Stata 13 on unbalanced panels, gretl)
 */
export const fixedEffects: PanelEstimator = {
  id: 'fixed-effects',
  title: { da: 'Fixed effects', en: 'Fixed effects' },
  options: [],
  covariances: ['classical', 'robust', 'cluster', 'cluster-cr2'],
  robustIsClusteredByEntity: true,
  reference: 'exact',
  weights: 'constant-within-entities',
  rSquared: 'all',
  fit: (work) => work.within(),
  errorParts: effectParts,
  tests: (work, options, covariance) => ({
    noEntityEffects: effectsF(work),
    ...hausman(work, options),
    mundlak: mundlak(work, options, covariance),
  }),
};

/**
 * σ_u: standard deviation (n − 1) of the n effects u_i = ȳ_i − α − x̄_i b. σ_e = s.
 * ρ = σ²_u / (σ²_u + σ²_e). corr(u_i, x_it b) over rows.
 */
function effectParts(work: PanelWork, { regression, residualVariance }: EstimatorFit): ErrorParts {
  const entityVariance = effectVariance(work, regression);
  const total = entityVariance + residualVariance;
  const levels = linearPrediction(work, regression, LEVELS);
  const all = linearPrediction(work, regression, ALL_ROWS);
  return {
    sigmaEntity: Math.sqrt(entityVariance),
    sigmaResidual: Math.sqrt(residualVariance),
    rho: total > 0 ? entityVariance / total : null,
    theta: null,
    correlationEffectsFitted: correlation(
      variation(effectsOf(levels), levels.constant),
      variation(all.fitted, all.constant),
    ),
  };
}

/** u_i + α, on the rows of a prediction of entity means. */
function effectsOf({ outcome, fitted }: Prediction): Float64Array {
  return outcome.map((value, row) => value - fitted[row]);
}

/** Σ (u − ū)² / (n − 1); with weights Σ w (u − ū)² / Σ w · n / (n − 1). */
function effectVariance(work: PanelWork, regression: Regression): number {
  const { entities } = work.shape;
  if (entities < 2) return 0;
  const means = linearPrediction(work, regression, ENTITY_MEANS);
  const effects = variation(effectsOf(means), means.constant).values;
  const total = dotProduct(means.constant, means.constant);
  return (dotProduct(effects, effects) / total) * (entities / (entities - 1));
}
