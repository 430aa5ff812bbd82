import { studentUpperQuantile } from '../dist/quantiles.ts';
import { studentTwoSided } from '../dist/distributions.ts';
import { sampleMoments } from './sample-moments.ts';

/** Two means compared; the test is `null` where a group has one value or neither varies. */
export interface WelchTest {
  readonly first: { readonly observations: number; readonly mean: number };
  readonly second: { readonly observations: number; readonly mean: number };
  /** Mean of the second group less that of the first. */
  readonly difference: number;
  readonly test: {
    readonly standardError: number;
    readonly statistic: number;
    readonly degreesOfFreedom: number;
    readonly pValue: number;
    readonly lower: number;
    readonly upper: number;
  } | null;
}

/**
 * Do two groups have the same mean, whatever their variances?
 *
 *   t = (x̄₂ − x̄₁) / √(v₁ + v₂),   v = s² / n,
 *   df = (v₁ + v₂)² / (v₁² / (n₁ − 1) + v₂² / (n₂ − 1))
 *
 * first, second: n₁, n₂ ≥ 1 finite numbers in one unit. level: that of the interval.
 *
 * @source [Welch1947]
 * @verified test/reference/description (R t.test, rel. 1e-9)
 */
export function welchTest(first: Float64Array, second: Float64Array, level = 0.95): WelchTest {
  const one = sampleMoments(first);
  const two = sampleMoments(second);
  const difference = two.mean - one.mean;
  const sides = {
    first: { observations: one.observations, mean: one.mean },
    second: { observations: two.observations, mean: two.mean },
    difference,
  };
  if (one.variance === null || two.variance === null) return { ...sides, test: null };
  const v1 = one.variance / one.observations;
  const v2 = two.variance / two.observations;
  if (v1 + v2 === 0) return { ...sides, test: null };
  const standardError = Math.sqrt(v1 + v2);
  const degreesOfFreedom =
    (v1 + v2) ** 2 / (v1 ** 2 / (one.observations - 1) + v2 ** 2 / (two.observations - 1));
  const statistic = difference / standardError;
  const reach = studentUpperQuantile((1 - level) / 2, degreesOfFreedom) * standardError;
  return {
    ...sides,
    test: {
      standardError,
      statistic,
      degreesOfFreedom,
      pValue: studentTwoSided(statistic, degreesOfFreedom),
      lower: difference - reach,
      upper: difference + reach,
    },
  };
}
