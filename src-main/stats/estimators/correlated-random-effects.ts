import { mundlak } from '../diagnostics/mundlak.ts';
import { correlatedRandomEffectsFit } from '../panel/random-effects-fit.ts';
import type { PanelEstimator } from './estimator.ts';
import { randomEffects } from './random-effects.ts';

/**
 * What are the slopes within entities, and how much more do entities differ than their changes say?
 *
 *   y_it = α + x_it b + x̄_i g + u_i + e_it   by random effects
 *
 * x̄_i: entity means over the rows used, of every regressor that fixed effects keep; their terms are
 * `mean(x)`. b is then the fixed-effects b, also in an unbalanced panel, and g the between slope
 * less b. Constant regressors stay in. Variance components, covariances and R² are those of random
 * effects.
 *
 * @source [Mundlak1978]; [Wooldridge2010] §10.7.3
 * @verified test/reference/grunfeld, study_sim (R, numpy)
 */
export const correlatedRandomEffects: PanelEstimator = {
  ...randomEffects,
  id: 'correlated-random-effects',
  title: { da: 'Korrelerede random effects (Mundlak)', en: 'Correlated random effects (Mundlak)' },
  fit: (work, options) => correlatedRandomEffectsFit(work, options, 'whole'),
  tests: (work, options, covariance) => ({ mundlak: mundlak(work, options, covariance) }),
};
