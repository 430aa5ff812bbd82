import { expect, it } from 'vitest';

import { standardizedDifference } from '../../../../../src-main/stats/description/standardized-difference.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { relativeError } from '../support/relative-error.ts';

it('measures the gap of a number and of a share in standard deviations', () => {
  const { y, standardized, where } = readExpected();
  const { half } = standardized;
  expect(
    relativeError(
      standardizedDifference(where([...y], 0), where([...y], 1), false),
      standardized.number,
    ),
  ).toBeLessThan(SAME_NUMBER);
  expect(
    relativeError(
      standardizedDifference(where(half, 0), where(half, 1), true),
      standardized.binary,
    ),
  ).toBeLessThan(SAME_NUMBER);
});

it('measures no gap where nothing varies or a group has one value', () => {
  const zeros = Float64Array.of(0, 0);
  expect(standardizedDifference(zeros, zeros, true)).toBeNull();
  expect(standardizedDifference(zeros, Float64Array.of(1), false)).toBeNull();
});
