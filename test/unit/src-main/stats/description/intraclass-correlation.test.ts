import { expect, it } from 'vitest';

import { intraclassCorrelation } from '../../../../../src-main/stats/description/intraclass-correlation.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { worstError } from '../support/relative-error.ts';

it('gives both coefficients from the mean squares of unequal groups', () => {
  const { y, group, intraclass } = readExpected();
  const own = intraclassCorrelation(y, group);
  expect(worstError({ ...own, ...own.test }, intraclass)).toBeLessThan(SAME_NUMBER);
  expect(own).toMatchObject({ observations: 60, groups: 10 });
  expect(own.test?.degreesOfFreedom).toEqual([9, 50]);
});

it('is one where members are alike, and unknown without groups of two', () => {
  const alike = intraclassCorrelation(Float64Array.of(1, 1, 2, 2), Int32Array.of(0, 0, 1, 1));
  expect(alike).toMatchObject({ single: 1, mean: 1, test: null });
  const none = { single: null, mean: null, test: null };
  expect(intraclassCorrelation(Float64Array.of(1, 2), Int32Array.of(0, 1))).toMatchObject(none);
  expect(intraclassCorrelation(Float64Array.of(1, 2), Int32Array.of(0, 0))).toMatchObject(none);
  expect(
    intraclassCorrelation(Float64Array.of(1, 3, 1, 3), Int32Array.of(0, 0, 1, 1)),
  ).toMatchObject(none);
});
