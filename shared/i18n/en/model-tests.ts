import type {
  modelTests as danishModelTests,
  testReasons as danishTestReasons,
} from '../da/model-tests.ts';
import { translationOf } from '../text-types.ts';

export const modelTests = translationOf<typeof danishModelTests>()({
  model: 'The whole model',
  noEntityEffects: 'One level for all (F test)',
  breuschPagan: 'Variance between levels (Breusch–Pagan)',
  hausman: 'Fixed against random effects (Hausman)',
  hausmanSigmamore: 'Hausman with a common residual variance',
  mundlak: 'Mundlak’s test',
  wildBootstrap: 'Wild cluster bootstrap',
});

export const testReasons = translationOf<typeof danishTestReasons>()({
  'not-for-this-estimator': 'does not go with this estimator',
  'not-asked-for': 'was not computed',
  'not-with-weights': 'does not exist with weights',
  'no-slopes': 'none of the coefficients was estimated',
  'no-common-slopes': 'the two models have no coefficients in common',
  'singular-covariance': 'the covariance matrix of the coefficients cannot be inverted',
  'no-entity-differences': 'there is only one level',
  'no-residual-variation': 'the model fits perfectly',
  'no-varying-regressors': 'none of the variables changes over time',
  'within-not-estimable': 'fixed effects cannot be estimated on the same rows',
  'random-effects-not-estimable': 'random effects cannot be estimated on the same rows',
  'not-positive-definite':
    'the difference of the two covariance matrices is not positive definite, so the statistic is not χ² distributed',
  'rank-deficient': 'the difference of the two covariance matrices is not of full rank',
  'time-varying-column-lost':
    'a variable that changes over time is missing from one of the two models',
});
