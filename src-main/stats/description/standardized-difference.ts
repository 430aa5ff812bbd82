import { sampleMoments } from './sample-moments.ts';

/**
 * How far apart are two groups, in standard deviations?
 *
 *   d = (x̄₂ − x̄₁) / √((s₁² + s₂²) / 2)
 *
 * For a binary variable the variance is p (1 − p), as usual for balance tables. Above 0.1 a
 * difference is worth a thought, whatever its p-value. `null` where neither group varies or a
 * group has one value only.
 *
 * first, second: finite numbers in one unit; only 0 and 1 if isBinary.
 *
 * @source [Austin2009]
 * @verified test/reference/description (R by the formula, rel. 1e-9)
 */
export function standardizedDifference(
  first: Float64Array,
  second: Float64Array,
  isBinary: boolean,
): number | null {
  const [one, two] = [sampleMoments(first), sampleMoments(second)];
  const variances = [one, two].map(({ mean, variance }) =>
    isBinary ? mean * (1 - mean) : variance,
  );
  const [a = null, b = null] = variances;
  if (a === null || b === null || a + b === 0) return null;
  return (two.mean - one.mean) / Math.sqrt((a + b) / 2);
}
