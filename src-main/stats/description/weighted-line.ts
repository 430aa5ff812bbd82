import { invariant } from '../../../shared/kernel/assert.ts';
import { studentTwoSided } from '../dist/distributions.ts';
import { studentUpperQuantile } from '../dist/quantiles.ts';

/** A fitted line; its error is `null` with two points. */
export interface WeightedLine {
  readonly observations: number;
  readonly constant: number;
  readonly slope: number;
  readonly rSquared: number | null;
  readonly error: {
    readonly standardError: number;
    readonly statistic: number;
    readonly degreesOfFreedom: number;
    readonly pValue: number;
    readonly lower: number;
    readonly upper: number;
  } | null;
}

/**
 * Which line fits a scatter whose points count unequally?
 *
 *   b = Σ w (x − x̄)(y − ȳ) / Σ w (x − x̄)²,   a = ȳ − b x̄   (means weighted by w)
 *   s² = Σ w (y − a − b x)² / (n − 2),   SE(b) = √(s² / Σ w (x − x̄)²), t on n − 2
 *
 * x, y: n points. weights: n numbers above 0, inversely proportional to the error variance
 * (Stata's aweights): for a group mean, the number of answers behind it. Only their proportions
 * matter. `null` where there are fewer than two points or x does not vary.
 *
 * @source [StataR]
 * @verified test/reference/description (R lm with weights, rel. 1e-9)
 */
export function weightedLine(
  x: Float64Array,
  y: Float64Array,
  weights: Float64Array,
  level = 0.95,
): WeightedLine | null {
  invariant(x.length === y.length && x.length === weights.length, 'a point has x, y and weight');
  const n = x.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (values: Float64Array) =>
    values.reduce((sum, value, row) => sum + weights[row] * value, 0) / total;
  if (n < 2) return null;
  const [xMean, yMean] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let row = 0; row < n; row += 1) {
    const [dx, dy] = [x[row] - xMean, y[row] - yMean];
    xx += weights[row] * dx * dx;
    xy += weights[row] * dx * dy;
    yy += weights[row] * dy * dy;
  }
  if (xx === 0) return null;
  const slope = xy / xx;
  const constant = yMean - slope * xMean;
  const rest = x.reduce(
    (sum, value, row) => sum + weights[row] * (y[row] - constant - slope * value) ** 2,
    0,
  );
  const rSquared = yy === 0 ? null : 1 - rest / yy;
  const error = n < 3 || rest === 0 ? null : slopeError(slope, rest / xx, n - 2, level);
  return { observations: n, constant, slope, rSquared, error };
}

function slopeError(slope: number, restOverSpread: number, df: number, level: number) {
  const standardError = Math.sqrt(restOverSpread / df);
  const statistic = slope / standardError;
  const reach = studentUpperQuantile((1 - level) / 2, df) * standardError;
  return {
    standardError,
    statistic,
    degreesOfFreedom: df,
    pValue: studentTwoSided(statistic, df),
    lower: slope - reach,
    upper: slope + reach,
  };
}
