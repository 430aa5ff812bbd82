import { expect, it } from 'vitest';

import { pearson } from '../../../../../src-main/stats/description/pearson.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { worstError } from '../support/relative-error.ts';

it('gives coefficient, p and interval as R’s cor.test does', () => {
  const expected = readExpected();
  expect(worstError({ ...pearson(expected.x, expected.y) }, expected.pearson)).toBeLessThan(
    SAME_NUMBER,
  );
});

it('gives one on a line, with nothing left to chance', () => {
  const x = Float64Array.of(1, 2, 3, 4);
  expect(
    pearson(
      x,
      x.map((value) => -2 * value),
    ),
  ).toMatchObject({ estimate: -1, pValue: 0 });
});

it('has no coefficient where a variable is constant, no p for two points, no interval for three', () => {
  const x = Float64Array.of(1, 2, 4);
  expect(pearson(x, Float64Array.of(5, 5, 5))).toMatchObject({ observations: 3, estimate: null });
  expect(pearson(Float64Array.of(1), Float64Array.of(1)).estimate).toBeNull();
  expect(pearson(x.slice(0, 2), x.slice(0, 2)).pValue).toBeNull();
  expect(pearson(x, Float64Array.of(1, 3, 2))).toMatchObject({ lower: null, upper: null });
});
