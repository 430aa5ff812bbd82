import { mundlak } from '../diagnostics/mundlak.ts';
import { correlatedRandomEffectsFit } from '../panel/random-effects-fit.ts';
import type { PanelEstimator } from './estimator.ts';
import { randomEffects } from './random-effects.ts';

/**
 * What is the slope of a change within an entity, and what that of a difference between entities?
 *
 *   y_it = α + (x_it − x̄_i) w + x̄_i m + z_it c + u_i + e_it   by random effects
 *
 * x: every regressor that fixed effects keep. w, under the regressor's own name, is the
 * fixed-effects slope; m, the term `mean(x)`, is the slope between entities, so that Mundlak's
 * g = m − w. z: the regressors that fixed effects lose, as they are. Variance components,
 * covariances and R² are those of random effects.
 *
 * @source [Mundlak1978]; [BellJones2015]
 * @verified test/reference/estimators (R lme4 and explicit GLS), and as an identity of the
 *   correlated random effects
 */
export const withinBetween: PanelEstimator = {
  ...randomEffects,
  id: 'within-between',
  title: { da: 'Within–between (hybrid)', en: 'Within–between (hybrid)' },
  fit: (work, options) => correlatedRandomEffectsFit(work, options, 'deviation'),
  tests: (work, options, covariance) => ({ mundlak: mundlak(work, options, covariance) }),
};
