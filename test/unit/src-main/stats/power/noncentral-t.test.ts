import { expect, it } from 'vitest';

import { noncentralT } from '../../../../../src-main/stats/power/noncentral-t.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';

const { t, df, delta, p } = readExpected().noncentral;

it.each(t.map((value, place) => [value, df[place] ?? 0, delta[place] ?? 0, p[place] ?? 0]))(
  'is P(T ≤ %f) on %f degrees of freedom with noncentrality %f',
  (value, freedom, noncentrality, expected) => {
    expect(Math.abs(noncentralT(value, freedom, noncentrality) - expected)).toBeLessThan(1e-9);
  },
);

it('is Student’s t without noncentrality', () => {
  expect(noncentralT(0, 7, 0)).toBe(0.5);
});
