import { expect, it } from 'vitest';

import { meanInterval } from '../../../../../src-main/stats/description/mean-interval.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { relativeError } from '../support/relative-error.ts';

it('gives the interval of a t test', () => {
  const { x, mean } = readExpected();
  const own = meanInterval(x);
  expect(relativeError(own.standardError, mean['standardError'])).toBeLessThan(SAME_NUMBER);
  expect(relativeError(own.lower, mean['lower'])).toBeLessThan(SAME_NUMBER);
  expect(relativeError(own.upper, mean['upper'])).toBeLessThan(SAME_NUMBER);
});

it('gives no interval to one value', () => {
  expect(meanInterval(Float64Array.of(4))).toEqual({
    observations: 1,
    mean: 4,
    standardDeviation: null,
    standardError: null,
    lower: null,
    upper: null,
  });
});
