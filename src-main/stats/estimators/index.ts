import { between } from './between.ts';
import type { PanelEstimator } from './estimator.ts';
import { fixedEffects } from './fixed-effects.ts';
import { pooled } from './pooled.ts';
import { randomEffects } from './random-effects.ts';

/** Every panel estimator the program knows. */
export const ESTIMATORS: readonly PanelEstimator[] = [pooled, between, fixedEffects, randomEffects];
