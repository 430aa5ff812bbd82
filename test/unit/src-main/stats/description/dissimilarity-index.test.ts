import { expect, it } from 'vitest';

import { dissimilarityIndex } from '../../../../../src-main/stats/description/dissimilarity-index.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { relativeError } from '../support/relative-error.ts';

it('is half the sum of the differences of shares', () => {
  const { population, respondents, dissimilarity } = readExpected().representativity;
  const groups = population.map((count, place) => ({
    population: count,
    respondents: respondents[place] ?? 0,
  }));
  expect(relativeError(dissimilarityIndex(groups), dissimilarity)).toBeLessThan(SAME_NUMBER);
});

it('is unknown where nobody answered', () => {
  expect(dissimilarityIndex([{ population: 3, respondents: 0 }])).toBeNull();
});
