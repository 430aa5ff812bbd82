import { between } from './between.ts';
import { correlatedRandomEffects } from './correlated-random-effects.ts';
import type { PanelEstimator } from './estimator.ts';
import { firstDifference } from './first-difference.ts';
import { fixedEffects } from './fixed-effects.ts';
import { pooled } from './pooled.ts';
import { randomEffectsMl } from './random-effects-ml.ts';
import { randomEffects } from './random-effects.ts';
import { twoWayFixedEffects } from './two-way-fixed-effects.ts';
import { withinBetween } from './within-between.ts';

/** Every panel estimator the program knows. */
export const ESTIMATORS: readonly PanelEstimator[] = [
  pooled,
  between,
  fixedEffects,
  twoWayFixedEffects,
  firstDifference,
  randomEffects,
  randomEffectsMl,
  correlatedRandomEffects,
  withinBetween,
];
