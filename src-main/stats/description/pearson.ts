import { invariant } from '../../../shared/kernel/assert.ts';
import { studentTwoSided } from '../dist/distributions.ts';
import { normalUpperQuantile } from '../dist/quantiles.ts';
import { sampleMoments } from './sample-moments.ts';

/** A correlation; `null` everywhere but the count where one of the two does not vary. */
export interface Correlation {
  readonly observations: number;
  readonly estimate: number | null;
  readonly pValue: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * How closely do two variables lie along a line?
 *
 *   r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²)
 *   t = r √((n − 2) / (1 − r²)) on n − 2 degrees of freedom;
 *   interval by Fisher's z: tanh(artanh r ± z(1 − α/2) / √(n − 3)), n > 3
 *
 * x, y: n pairs of finite numbers.
 *
 * @source [Fisher1921]
 * @verified test/reference/description (R cor.test, rel. 1e-9)
 */
export function pearson(x: Float64Array, y: Float64Array, level = 0.95): Correlation {
  invariant(x.length === y.length, 'a correlation is of pairs');
  const observations = x.length;
  const unknown = { estimate: null, pValue: null, lower: null, upper: null };
  if (observations < 2) return { observations, ...unknown };
  const estimate = coefficient(x, y);
  if (estimate === null) return { observations, ...unknown };
  return { observations, estimate, ...inferenceOf(estimate, observations, level) };
}

function coefficient(x: Float64Array, y: Float64Array): number | null {
  const xMean = sampleMoments(x).mean;
  const yMean = sampleMoments(y).mean;
  let [cross, xSquares, ySquares] = [0, 0, 0];
  for (let row = 0; row < x.length; row += 1) {
    cross += (x[row] - xMean) * (y[row] - yMean);
    xSquares += (x[row] - xMean) ** 2;
    ySquares += (y[row] - yMean) ** 2;
  }
  if (xSquares === 0 || ySquares === 0) return null;
  return Math.max(-1, Math.min(1, cross / Math.sqrt(xSquares) / Math.sqrt(ySquares)));
}

function inferenceOf(r: number, observations: number, level: number) {
  const df = observations - 2;
  const pValue =
    df < 1 ? null : Math.abs(r) === 1 ? 0 : studentTwoSided(r * Math.sqrt(df / (1 - r * r)), df);
  if (observations < 4) return { pValue, lower: null, upper: null };
  const reach = normalUpperQuantile((1 - level) / 2) / Math.sqrt(observations - 3);
  const centre = Math.atanh(r);
  return { pValue, lower: Math.tanh(centre - reach), upper: Math.tanh(centre + reach) };
}
