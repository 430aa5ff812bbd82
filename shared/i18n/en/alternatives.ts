import type {
  alternatives as danishAlternatives,
  curveDimensions as danishCurveDimensions,
  curvePicture as danishCurvePicture,
  curveTable as danishCurveTable,
} from '../da/alternatives.ts';
import { translationOf } from '../text-types.ts';

export const alternatives = translationOf<typeof danishAlternatives>()({
  same: 'as model {model}',
  outcome: 'outcome: {name}',
  with: 'with {terms}',
  without: 'without {terms}',
  standardErrors: 'standard errors: {kind}',
  weights: 'other weights',
  varianceComponents: 'other variance components',
  rowsOf: 'same rows as model {model}',
  ownRows: 'rows of its own',
  twoRows: 'only persons with two rows',
  allPersons: 'all persons',
  differsIn: 'Differs in',
  differs: 'Model {model} differs from model {base}: {differences}.',
  equals: 'Model {model} is as model {base}.',
  variable: 'Variable',
  estimate: 'Coefficient',
  isIn: 'Yes',
  notFitted: 'Could not be fitted: {models}.',
  withdrawnBecause: 'Withdrawn: {model}. {reason}',
});

export const curveTable = translationOf<typeof danishCurveTable>()({
  choice: 'Choice',
  all: 'All models',
  models: 'Models',
  least: 'Least',
  median: 'Median',
  greatest: 'Greatest',
  significant: 'p < 0.05',
  positive: 'Above 0',
  note: 'The coefficient of {variable} in {count} models that differ from model {model} by the choices shown. The shares are of the models in the row.',
  sameRows: 'The models all have {greatest} observations.',
  rows: 'The models have from {least} to {greatest} observations.',
});

export const curveDimensions = translationOf<typeof danishCurveDimensions>()({
  controls: 'Controls',
  estimators: 'Estimator',
  covariances: 'Standard errors',
  samples: 'Rows',
  scales: 'Scales',
  links: 'Links',
});

export const curvePicture = translationOf<typeof danishCurvePicture>()({
  coefficient: 'Coefficient of {variable}',
  models: '{count} models, by size of the coefficient',
  below: 'p < 0.05',
  notBelow: 'p ≥ 0.05',
  interval: 'Vertical lines: 95% confidence intervals',
});
