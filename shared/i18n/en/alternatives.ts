import type { alternatives as danishAlternatives } from '../da/alternatives.ts';
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
});
