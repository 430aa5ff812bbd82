import { breuschPagan } from '../diagnostics/breusch-pagan-lm.ts';
import type { PanelEstimator } from './estimator.ts';

/**
 * What are the slopes if every answer is taken as its own, θ = 0?
 *
 *   y_it = α + x_it b + e_it by least squares;  s² = RSS / (N − K − 1);  t and F
 *
 * Probability weights: Σ w (y − α − x b)² is minimised, w rescaled to the sum N.
 *
 * @source [StataR] regress
 * @verified test/reference/grunfeld, study_sim, nist_* (R lm, Stata 13, exact fractions)
 */
export const pooled: PanelEstimator = {
  id: 'pooled',
  title: { da: 'Almindelig regression (samlet)', en: 'Pooled regression' },
  options: [],
  covariances: ['classical', 'robust', 'cluster', 'cluster-cr2'],
  robustIsClusteredByEntity: false,
  reference: 'exact',
  weights: 'any',
  rSquared: 'overall',
  fit: (work) => work.pooled(),
  errorParts: (_work, fit) => ({
    sigmaEntity: null,
    sigmaResidual: Math.sqrt(fit.residualVariance),
    rho: null,
    theta: null,
    correlationEffectsFitted: null,
  }),
  tests: (work, options) => ({ breuschPagan: breuschPagan(work, options) }),
};
