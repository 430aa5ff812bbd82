import type {
  modelTests as danishModelTests,
  testReasons as danishTestReasons,
} from '../da/model-tests.ts';
import { translationOf } from '../text-types.ts';

export const modelTests = translationOf<typeof danishModelTests>()({
  model: 'Do the variables matter together?',
  noEntityEffects: 'Are all entities alike given the variables (F test)?',
  breuschPagan: 'Is there variance between entities (Breusch–Pagan)?',
  hausman: 'Do fixed and random effects give the same slopes (Hausman)?',
  hausmanSigmamore: 'Hausman with a common residual variance (sigmamore)',
  mundlak: 'Do the variables’ means go with the entities’ level (Mundlak)?',
});

export const testReasons = translationOf<typeof danishTestReasons>()({
  'not-for-this-estimator': 'does not go with this estimator',
  'not-with-weights': 'does not exist with weights',
  'no-slopes': 'none of the coefficients was estimated',
  'no-common-slopes': 'the two models have no coefficients in common',
  'singular-covariance': 'the covariance matrix of the coefficients cannot be inverted',
  'no-entity-differences': 'there is only one entity',
  'no-residual-variation': 'the model fits perfectly',
  'no-varying-regressors': 'none of the variables changes within entities',
  'within-not-estimable': 'the fixed-effects model cannot be estimated on the same rows',
  'random-effects-not-estimable': 'the random-effects model cannot be estimated on the same rows',
  'not-positive-definite':
    'the difference of the two covariance matrices is not positive definite, so the statistic is not χ² distributed',
  'rank-deficient': 'the difference of the two covariance matrices is not of full rank',
  'time-varying-column-lost':
    'a variable that changes over time is missing in one of the two models',
});
