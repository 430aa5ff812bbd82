import { expect, it } from 'vitest';

import { midRanks, spearman } from '../../../../../src-main/stats/description/spearman.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { worstError } from '../support/relative-error.ts';

it('gives coefficient and p with ties as R’s cor.test does', () => {
  const expected = readExpected();
  expect(worstError({ ...spearman(expected.x, expected.y) }, expected.spearman)).toBeLessThan(
    SAME_NUMBER,
  );
});

it('is one on any rising curve', () => {
  const x = Float64Array.of(1, 2, 3, 4, 5);
  expect(spearman(x, x.map(Math.exp)).estimate).toBeCloseTo(1, 14);
});

it('shares the mean rank among equal values', () => {
  expect([...midRanks(Float64Array.of(3, 1, 3, 2))]).toEqual([3.5, 1, 3.5, 2]);
});
