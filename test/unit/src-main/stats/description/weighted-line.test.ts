import { expect, it } from 'vitest';

import { weightedLine } from '../../../../../src-main/stats/description/weighted-line.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { worstError } from '../support/relative-error.ts';

it('fits the line of R’s lm with weights', () => {
  const { x, y, weights, line } = readExpected();
  const own = weightedLine(x, y, weights);
  expect(worstError({ ...own, ...own?.error }, line)).toBeLessThan(SAME_NUMBER);
});

it('is the same line whatever the weights’ unit', () => {
  const { x, y, weights } = readExpected();
  const own = weightedLine(
    x,
    y,
    weights.map((weight) => weight / 1000),
  );
  expect(worstError({ ...own?.error }, { ...weightedLine(x, y, weights)?.error })).toBeLessThan(
    SAME_NUMBER,
  );
});

it('has no error with two points or a perfect fit, and no line without a spread of x', () => {
  const x = Float64Array.of(0, 1, 2);
  const ones = Float64Array.of(1, 1, 1);
  expect(weightedLine(x, x, ones)).toMatchObject({ slope: 1, rSquared: 1, error: null });
  expect(weightedLine(x, ones, ones)).toMatchObject({ slope: 0, rSquared: null, error: null });
  expect(weightedLine(ones, x, ones)).toBeNull();
  expect(weightedLine(x.slice(0, 1), x.slice(0, 1), ones.slice(0, 1))).toBeNull();
});
