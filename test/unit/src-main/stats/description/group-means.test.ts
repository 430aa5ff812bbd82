import { expect, it } from 'vitest';

import { groupMeans } from '../../../../../src-main/stats/description/group-means.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { relativeError } from '../support/relative-error.ts';

it('gives mean, size and error of each group', () => {
  const { y, group, groupMeans: expected } = readExpected();
  const own = groupMeans(y, group, 1);
  expect(own.map((mean) => mean.group)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(own.map(({ observations }) => observations)).toEqual(expected.size);
  own.forEach(({ mean, standardError }, place) => {
    expect(relativeError(mean, expected.mean[place])).toBeLessThan(SAME_NUMBER);
    expect(relativeError(standardError, expected.standardError[place])).toBeLessThan(SAME_NUMBER);
  });
});

it('leaves out groups below the least size', () => {
  const own = groupMeans(Float64Array.of(1, 2, 9), Int32Array.of(7, 7, 3), 2);
  expect(own.map(({ group, mean }) => [group, mean])).toEqual([[7, 1.5]]);
});
