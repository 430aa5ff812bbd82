import { expect, it } from 'vitest';

import { testPower } from '../../../../../src-main/stats/power/test-power.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';

it('is the power that R’s noncentral t gives', () => {
  const { standardError, degreesOfFreedom, effect, power } = readExpected().power;
  effect.forEach((size, place) => {
    const own = testPower(size, {
      standardError: standardError[place] ?? 0,
      degreesOfFreedom: degreesOfFreedom[place] ?? 0,
      significance: 0.05,
    });
    expect(Math.abs(own - (power[place] ?? 0))).toBeLessThan(1e-9);
  });
});

it('is 89 per cent and 15 per cent for the article’s two designs against their random effects', () => {
  const test = { degreesOfFreedom: 252, significance: 0.05 };
  expect(testPower(0.25, { ...test, standardError: 0.078 })).toBeCloseTo(0.89, 2);
  expect(testPower(-0.085, { ...test, standardError: 0.092 })).toBeCloseTo(0.15, 2);
});

it('is the significance where there is no effect, and certainty for an endless one', () => {
  const test = { standardError: 0.1, degreesOfFreedom: 20, significance: 0.05 };
  expect(testPower(0, test)).toBeCloseTo(0.05, 12);
  expect(testPower(1000, test)).toBe(1);
});
