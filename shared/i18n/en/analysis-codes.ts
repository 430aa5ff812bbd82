import type {
  derivations as danishDerivations,
  flowReasons as danishFlowReasons,
  flowSteps as danishFlowSteps,
  missingReasons as danishMissingReasons,
  modelWarnings as danishModelWarnings,
  roles as danishRoles,
} from '../da/analysis-codes.ts';
import { translationOf } from '../text-types.ts';

export const missingReasons = translationOf<typeof danishMissingReasons>()({
  blank: 'not answered',
  'mapped-missing': 'answered “don’t know” or the like',
  unreadable: 'could not be read',
  'not-asked': 'not asked in the wave',
  'too-few-items': 'too few items answered',
  'no-level': 'the category is not among the variable’s',
  'no-figure': 'no key figure for the municipality',
  'no-municipality': 'unknown municipality',
  'one-answer': 'only one answer',
});

export const derivations = translationOf<typeof danishDerivations>()({
  'wave-time': 'the wave’s time',
  scale: 'index',
  answer: 'the answer',
  'answer-equals': 'a certain answer',
  age: 'age or year of birth',
  party: 'answer, else member list',
  'party-switch': 'party switch between the waves',
  region: 'the municipality’s region',
  'key-figure': 'municipal key figures',
});

export const flowSteps = translationOf<typeof danishFlowSteps>()({
  lists: 'Member lists',
  answers: 'Answers',
  panel: 'Panel',
  model: 'Model',
});

export const flowReasons = translationOf<typeof danishFlowReasons>()({
  'not-answered': 'not answered',
  'not-on-list': 'not on the member list',
  'in-review': 'waiting for review',
  'earlier-answer': 'an earlier answer of the same person',
  missing: 'without {variable}',
  'not-positive': 'without a positive {variable} (logarithm)',
  'common-sample': 'without {variable} (common sample)',
  'one-row': 'with only one row for the person',
});

export const modelWarnings = translationOf<typeof danishModelWarnings>()({
  'few-clusters':
    'Few clusters: cluster-robust standard errors are unreliable below 40–50 clusters.',
  'entities-not-nested-in-clusters': 'Some persons lie in several clusters.',
  'covariance-repaired':
    'The two-way clustered covariance was not positive semidefinite; negative eigenvalues were set to zero (Cameron, Gelbach and Miller 2011). Read the standard errors with caution.',
  'entity-variance-zero':
    'The variance between the entities (σ_u) is estimated as zero: random effects are the same as pooled regression here.',
  'near-collinear': {
    one: '{terms} nearly follows from the other terms (VIF {inflation}; the limit is 10), so its coefficient is poorly determined.',
    other:
      '{terms} nearly follow from each other (VIF up to {inflation}; the limit is 10), so each coefficient alone is poorly determined.',
  },
  'few-changers':
    'Only {changers} of the {entities} with two rows or more change in {term}; the coefficient rests on them alone.',
  'missing-marks': 'Column {column}: {marks} was read as missing.',
});

export const roles = translationOf<typeof danishRoles>()({
  mayor: 'Mayor',
  'deputy-mayor': 'Deputy mayor',
  alderman: 'Alderman',
  'group-leader': 'Group leader',
  'committee-chair': 'Committee chair',
  'committee-vice-chair': 'Committee vice-chair',
  member: 'Member',
  substitute: 'Substitute',
  none: 'No post',
});
