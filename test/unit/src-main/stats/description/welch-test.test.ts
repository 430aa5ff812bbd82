import { expect, it } from 'vitest';

import { welchTest } from '../../../../../src-main/stats/description/welch-test.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { worstError } from '../support/relative-error.ts';

it('compares two means as R’s t.test does', () => {
  const { y, welch, where } = readExpected();
  const own = welchTest(where([...y], 0), where([...y], 1));
  expect(worstError({ ...own.test, difference: own.difference }, welch)).toBeLessThan(SAME_NUMBER);
});

it('has no test for a single value, nor where nothing varies', () => {
  const one = Float64Array.of(1);
  const pair = Float64Array.of(2, 2);
  expect(welchTest(one, pair)).toMatchObject({ difference: 1, test: null });
  expect(welchTest(pair, Float64Array.of(3, 3))).toMatchObject({ difference: 1, test: null });
});
