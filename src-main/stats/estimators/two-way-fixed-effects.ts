import { ok } from '../../../shared/kernel/result.ts';
import { withTimeEffects } from '../panel/time-effects.ts';
import type { PanelEstimator } from './estimator.ts';
import { fixedEffects } from './fixed-effects.ts';

/**
 * What are the slopes within entities once every period has an effect of its own?
 *
 *   y_it = α + x_it b + u_i + d_t + e_it;  s² = RSS / (N − n − K − D);  t and F
 *
 * D: the period effects that can be estimated, all periods but one in a connected panel, also where
 * it is unbalanced. Slopes, standard errors and their factors are those of `xtreg y x i.time, fe`;
 * period effects count among its K but are not printed, the model test is of the regressors alone,
 * and the constant is ȳ − x̄ b. R² and σ_u are of the prediction with the period effects. `robust`
 * is cluster by entity.
 *
 * @source [StataXtreg] fe; [Baltagi2021] §3.2
 * @verified test/reference/grunfeld (R dummies, plm two-way within), two-way-fixed-effects
 */
export const twoWayFixedEffects: PanelEstimator = {
  ...fixedEffects,
  id: 'two-way-fixed-effects',
  title: { da: 'Tovejs fixed effects', en: 'Two-way fixed effects' },
  needsTime: true,
  prepare: (data) => ok(withTimeEffects(data)),
};
