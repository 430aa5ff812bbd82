import { sameTimeDifferences } from '../panel/differences.ts';
import { withDegreesOfFreedom } from '../panel/panel-work.ts';
import { POOLED } from '../panel/quasi-demean.ts';
import { regressQuasiDemeaned } from '../panel/regression.ts';
import type { PanelEstimator } from './estimator.ts';

/**
 * What are the slopes between neighbouring waves of the same entity?
 *
 *   y_it − y_i,t−1 = (x_it − x_i,t−1) b + e_it by least squares;  s² = RSS / (N_d − K);  t and F
 *
 * t − 1 is the neighbouring value of the time column in the data source. No constant unless asked
 * for: a trend that all share is a wave dummy among the regressors, or the constant, but not both.
 * Observations (N_d), entities and periods count differences: an entity without neighbouring rows is
 * not among them. Singletons are the entities with a single row in the data, which have no
 * difference. R² is of the differences, 1 − RSS / Σ(y_it − y_i,t−1)², as `regress, noconstant`
 * prints; with a constant the usual one. `robust` is HC1.
 *
 * @source [StataR] regress; [Wooldridge2010] §10.6
 * @verified test/reference/grunfeld, study_sim (R, plm)
 */
export const firstDifference: PanelEstimator = {
  id: 'first-difference',
  title: { da: 'Førstedifferenser', en: 'First differences' },
  options: [
    {
      id: 'differenceConstant',
      title: { da: 'Konstant (fælles trend)', en: 'Constant (shared trend)' },
      values: [
        { id: 'without', title: { da: 'uden', en: 'without' } },
        { id: 'with', title: { da: 'med', en: 'with' } },
      ],
    },
  ],
  covariances: ['classical', 'robust', 'cluster'],
  robustIsClusteredByEntity: false,
  reference: 'exact',
  rSquared: 'uncentred',
  weights: 'any',
  needsTime: true,
  prepare: sameTimeDifferences,
  fit: (work, { differenceConstant }) =>
    withDegreesOfFreedom(
      regressQuasiDemeaned(work, POOLED, { hasConstant: differenceConstant === 'with' }),
      work.shape.observations,
      work.shape,
    ),
  errorParts: (_work, fit) => ({
    sigmaEntity: null,
    sigmaResidual: Math.sqrt(fit.residualVariance),
    rho: null,
    theta: null,
    correlationEffectsFitted: null,
  }),
  tests: () => ({}),
};
