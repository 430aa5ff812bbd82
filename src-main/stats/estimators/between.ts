import type { PanelEstimator } from './estimator.ts';

/**
 * What are the slopes between entities, each counting once?
 *
 *   ȳ_i = α + x̄_i b + e_i by least squares;  s² = RSS / (n − K − 1);  t and F
 *
 * Classical standard errors only, as Stata's `xtreg, be`.
 *
 * @source [StataXtreg] be
 * @verified test/reference/grunfeld, study_sim (R plm, Stata 13, gretl)
 */
export const between: PanelEstimator = {
  id: 'between',
  title: { da: 'Mellem personer', en: 'Between effects' },
  options: [],
  covariances: ['classical'],
  robustIsClusteredByEntity: false,
  reference: 'exact',
  weights: null,
  rSquared: 'all',
  fit: (work) => work.between(),
  errorParts: (_work, fit) => ({
    sigmaEntity: null,
    sigmaResidual: Math.sqrt(fit.residualVariance),
    rho: null,
    theta: null,
    correlationEffectsFitted: null,
  }),
  tests: () => ({}),
};
