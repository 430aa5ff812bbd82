import type {
  robustness as danishRobustness,
  robustnessChoices as danishRobustnessChoices,
} from '../da/robustness.ts';
import { translationOf } from '../text-types.ts';

export const robustness = translationOf<typeof danishRobustness>()({
  title: 'Robustness',
  intro: 'The coefficient in every model that could have been chosen instead.',
  model: 'Starting from',
  focus: 'Variable',
  controls: 'Controls that are tried in and out',
  estimators: 'Estimators',
  covariances: 'Standard errors',
  samples: 'Rows',
  scales: 'Scales',
  links: 'Links',
  count: { one: '1 model', other: '{count} models' },
  run: 'Try every choice',
  running: '{done} of {total}',
  cancel: 'Stop',
  empty: 'Choose at least one estimator, standard error, sample, scale rule and choice of links.',
  curve: 'Coefficient with its 95 % interval in each model, by size',
  curveLabel:
    '{variable}: the coefficient in {count} models runs from {least} to {greatest}, the median is {median}',
  summary:
    'From {least} to {greatest}; the median is {median}. In {share} of the models p < 0.05, and in {same} the coefficient has the median’s sign.',
  failed: { one: '1 model could not be fitted.', other: '{count} models could not be fitted.' },
  choice: 'Choice',
  models: 'Models',
  least: 'Least',
  median: 'Median',
  greatest: 'Greatest',
  significant: 'p < 0.05',
  with: 'With {control}',
  without: 'Without {control}',
  influence: 'Influence',
  withoutPersons: 'Without each person',
  withoutMunicipalities: 'Without each municipality',
  influenceSummary: {
    one: 'The coefficient is {estimate}; without 1 group it is {least}.',
    other:
      'The coefficient is {estimate}. Without one at a time of {count} it runs from {least} to {greatest}.',
  },
  group: 'Without',
  person: 'Person no. {number}',
  unknownMunicipality: 'No known municipality',
  rows: 'Rows',
  coefficient: 'Coefficient',
  change: 'Change',
});

export const robustnessChoices = translationOf<typeof danishRobustnessChoices>()({
  own: 'Own variables',
  common: 'The same rows in all',
  'two-rows': 'Only persons with two rows',
  'as-plan': 'As in the study',
  'all-items': 'All items answered',
  'half-items': 'At least half answered',
  all: 'All links',
  'certain-reviewed': 'Certain and reviewed links',
  certain: 'Certain links only',
  'cluster-municipality': 'Clustered by municipality',
  'cluster-cr2-municipality': 'Clustered by municipality (CR2)',
  cluster: 'Clustered by person',
  'cluster-cr2': 'Clustered by person (CR2)',
  classical: 'Classical',
  robust: 'Robust',
});
