/** How likely is a statistic at least this large, and which statistic has a given tail? */
import { invariant } from '../../../shared/kernel/assert.ts';
import { incompleteBeta, lowerGamma, upperGamma } from './incomplete.ts';

/**
 * P(Z ≥ z), Z standard normal: ½ Q(½, z²/2) for z ≥ 0.
 *
 * Relative error below 1e-10 down to 1e-300 (so are all tails of this file).
 *
 * @source [AbramowitzStegun1964] 26.2, 7.1
 * @verified test/unit/src-main/stats/dist (50-digit values by mpmath)
 */
export function normalUpperTail(z: number): number {
  const half = 0.5 * upperGamma(0.5, (z * z) / 2);
  return z >= 0 ? half : 1 - half;
}

/** P(|Z| ≥ |z|), Z standard normal. */
export function normalTwoSided(z: number): number {
  return upperGamma(0.5, (z * z) / 2);
}

/**
 * P(|T| ≥ |t|), T Student's t with df > 0 degrees of freedom: I_x(df/2, ½), x = df / (df + t²).
 *
 * @source [AbramowitzStegun1964] 26.7.1
 */
export function studentTwoSided(t: number, df: number): number {
  invariant(df > 0, 'degrees of freedom are positive');
  if (Math.abs(t) === Infinity) return 0;
  const ratio = (t / df) * t;
  return incompleteBeta(df / 2, 0.5, 1 / (1 + ratio), ratio / (1 + ratio));
}

/** P(T ≥ t), T Student's t with df degrees of freedom. */
export function studentUpperTail(t: number, df: number): number {
  const half = 0.5 * studentTwoSided(t, df);
  return t >= 0 ? half : 1 - half;
}

/**
 * P(X ≥ x), X chi-squared with df > 0 degrees of freedom: Q(df/2, x/2).
 *
 * @source [AbramowitzStegun1964] 26.4.19
 */
export function chiSquaredUpperTail(x: number, df: number): number {
  invariant(df > 0, 'degrees of freedom are positive');
  return upperGamma(df / 2, x / 2);
}

/** P(X ≤ x), X chi-squared with df > 0 degrees of freedom. */
export function chiSquaredLowerTail(x: number, df: number): number {
  invariant(df > 0, 'degrees of freedom are positive');
  return lowerGamma(df / 2, x / 2);
}

/**
 * P(F ≥ f), F with df1 and df2 degrees of freedom: I_x(df2/2, df1/2), x = df2 / (df2 + df1 f).
 *
 * @source [AbramowitzStegun1964] 26.6.2
 */
export function fisherUpperTail(f: number, df1: number, df2: number): number {
  invariant(df1 > 0 && df2 > 0, 'degrees of freedom are positive');
  if (f <= 0) return 1;
  if (f === Infinity) return 0;
  const ratio = (df1 / df2) * f;
  return incompleteBeta(df2 / 2, df1 / 2, 1 / (1 + ratio), ratio / (1 + ratio));
}

/** P(F ≤ f), F with df1 and df2 degrees of freedom. */
export function fisherLowerTail(f: number, df1: number, df2: number): number {
  invariant(df1 > 0 && df2 > 0, 'degrees of freedom are positive');
  if (f <= 0) return 0;
  if (f === Infinity) return 1;
  const ratio = (df1 / df2) * f;
  return incompleteBeta(df1 / 2, df2 / 2, ratio / (1 + ratio), 1 / (1 + ratio));
}
