import { expect, it } from 'vitest';

import { minimalDetectableEffect } from '../../../../../src-main/stats/power/minimal-detectable-effect.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { relativeError } from '../support/relative-error.ts';

it('finds the effect at which R’s power is 80 per cent', () => {
  const { standardError, degreesOfFreedom, minimalEffect } = readExpected().power;
  minimalEffect.forEach((expected, place) => {
    const test = {
      standardError: standardError[place] ?? 0,
      degreesOfFreedom: degreesOfFreedom[place] ?? 0,
      significance: 0.05,
    };
    expect(relativeError(minimalDetectableEffect(test), expected)).toBeLessThan(1e-6);
  });
});

it.each([
  [0.08, 257, '0.225'],
  [0.078, 252, '0.219'],
  [0.092, 256, '0.259'],
])('is what the article’s standard error %f allows', (standardError, degreesOfFreedom, printed) => {
  const test = { standardError, degreesOfFreedom, significance: 0.05 };
  expect(minimalDetectableEffect(test).toFixed(3)).toBe(printed);
});
