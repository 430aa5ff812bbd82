import { expect, it } from 'vitest';

import { correlationMatrix } from '../../../../../src-main/stats/description/correlation-matrix.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { worstError } from '../support/relative-error.ts';

it('takes each pair on the rows where both are observed', () => {
  const { holes, y, x, pairwise, pearson } = readExpected();
  const pairs = correlationMatrix([holes, [...y], [...x]], 'pearson');
  expect(pairs.map(({ first, second }) => [first, second])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect(worstError({ ...pairs[0] }, pairwise)).toBeLessThan(SAME_NUMBER);
  expect(worstError({ ...pairs[2] }, pearson)).toBeLessThan(SAME_NUMBER);
  expect(pairs[1]?.estimate).toBeCloseTo(1, 14);
});

it('ranks within each pair', () => {
  const expected = readExpected();
  const [pair] = correlationMatrix([[...expected.x], [...expected.y]], 'spearman');
  expect(worstError({ ...pair }, expected.spearman)).toBeLessThan(SAME_NUMBER);
});
