import type {
  modelTerms as danishModelTerms,
  omittedSentences as danishOmittedSentences,
  omittedShort as danishOmittedShort,
  testReadings as danishTestReadings,
} from '../da/model-terms.ts';
import { translationOf } from '../text-types.ts';

export const modelTerms = translationOf<typeof danishModelTerms>()({
  addTerm: 'Add a term',
  addTitle: 'Add a term',
  kind: 'Kind',
  interaction: 'Interaction',
  square: 'Square',
  log: 'Logarithm',
  centred: 'Centred on the mean',
  variable: 'Variable',
  by: 'Multiplied with',
  add: 'Add',
  goesWith:
    'The term enters the models that have the variables, otherwise the last model together with them.',
  replaces:
    'The term takes the variable’s place in the models that have it, otherwise it enters the last.',
  reference: 'Reference category',
  referenceFirst: 'the first that occurs',
  referenceNote: 'Holds for all models of the set.',
  model: 'Model',
  level: 'Categories in model\u00A0{column}',
  jointTest: 'Joint test',
  jointLine: 'Model\u00A0{column}: {statement}',
  jointPick: 'Choose the terms to test together.',
  effectOf: 'Marginal effects',
  effectChoice: '{of} at values of {at}',
  effectLabel: 'The effect of {of} at values of {at} with 95% confidence interval',
  effectCaption: 'Effect with 95% confidence interval at values of {at}',
  effectLine: '{at}: {estimate} {interval}, {p}',
  notEstimable: 'Cannot be computed at {values}.',
  missing: 'Why the coefficient is missing',
  inModel: 'Model\u00A0{column}: {sentence}',
  omittedShort: 'omitted: {reason}',
  levelsOmitted: '{count} omitted',
  notReadable: 'The test may not be read: {reason}.',
  notComputed: 'Not computed: {reason}.',
});

export const omittedShort = translationOf<typeof danishOmittedShort>()({
  'time-invariant': 'unchanging',
  'no-variation': 'same in all rows',
  collinear: 'follows from others',
  'collinear-with-time': 'follows time',
});

export const omittedSentences = translationOf<typeof danishOmittedSentences>()({
  'time-invariant':
    '{term} is omitted because it is the same in all rows of a person, and the model uses only changes within persons.',
  'no-variation': '{term} is omitted because it is the same in all rows.',
  collinear: '{term} is omitted because it follows wholly from {with}.',
  'collinear-with-time':
    '{term} is omitted because it grows by the same amount for everyone between the waves and so cannot be told from {with}.',
});

export const testReadings = translationOf<typeof danishTestReadings>()({
  'model-rejected': 'The variables explain something together.',
  'model-kept': 'It cannot be rejected that all coefficients are zero.',
  'noEntityEffects-rejected': 'Persons have levels of their own beyond the variables.',
  'noEntityEffects-kept': 'It cannot be rejected that all persons have the same level.',
  'breuschPagan-rejected': 'The persons’ levels vary beyond the variables.',
  'breuschPagan-kept': 'It cannot be rejected that the persons’ levels are alike.',
  'hausman-rejected': 'The coefficients differ: fixed effects are the careful choice.',
  'hausman-kept':
    'It cannot be rejected that the coefficients are alike: random effects can be defended.',
  'hausmanSigmamore-rejected': 'The coefficients differ: fixed effects are the careful choice.',
  'hausmanSigmamore-kept':
    'It cannot be rejected that the coefficients are alike: random effects can be defended.',
  'mundlak-rejected': 'The levels go with the variables: fixed effects are the careful choice.',
  'mundlak-kept':
    'It cannot be rejected that the levels are independent of the variables: random effects can be defended.',
});
