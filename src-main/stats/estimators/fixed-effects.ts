import { effectsF } from '../diagnostics/effects-f.ts';
import { hausman } from '../diagnostics/hausman.ts';
import { mundlak } from '../diagnostics/mundlak.ts';
import { gather } from '../linalg/matrix.ts';
import { correlation } from '../panel/r-squared.ts';
import type { EstimatorFit } from '../panel/fit-types.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { linearPrediction } from '../panel/prediction.ts';
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
function effectParts(work: PanelWork, fit: EstimatorFit): ErrorParts {
  const { shape, outcome } = work;
  const fitted = linearPrediction(fit.regression, shape);
  const effects = outcome.means.map((mean, i) => mean - fitted.entities[i]);
  const rowEffects = gather(effects, shape.entity);
  const counted = shape.weights?.entities.map((weight, i) => weight / shape.counts[i]);
  const entityVariance = sampleVariance(effects, counted);
  const total = entityVariance + fit.residualVariance;
  return {
    sigmaEntity: Math.sqrt(entityVariance),
    sigmaResidual: Math.sqrt(fit.residualVariance),
    rho: total > 0 ? entityVariance / total : null,
    theta: null,
    correlationEffectsFitted: correlation(rowEffects, fitted.rows, shape.weights?.rows),
  };
}

/** With weights: Σ w (u − ū)² / Σ w · n / (n − 1). */
function sampleVariance(values: Float64Array, weights?: Float64Array): number {
  if (values.length < 2) return 0;
  const weightOf = (k: number): number => weights?.[k] ?? 1;
  const total = values.reduce((sum, _, k) => sum + weightOf(k), 0);
  const mean = values.reduce((sum, value, k) => sum + weightOf(k) * value, 0) / total;
  const squares = values.reduce((sum, value, k) => sum + weightOf(k) * (value - mean) ** 2, 0);
  return (squares / total) * (values.length / (values.length - 1));
}
