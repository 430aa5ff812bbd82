/** Which value has a given share of the distribution above it? */
import jstat from 'jstat';

import { invariant } from '../../../shared/kernel/assert.ts';
import {
  chiSquaredLowerTail,
  chiSquaredUpperTail,
  fisherLowerTail,
  fisherUpperTail,
  normalUpperTail,
  studentUpperTail,
} from './distributions.ts';
import { logBetaKernel, logGammaKernel } from './saddle-point.ts';

const { jStat } = jstat;
const NEWTON_STEPS = 60;
const CLOSE = 2e-16;

/** A distribution as the search needs it; symmetric ones are never asked for their lower tail. */
interface Curve {
  readonly upper: (x: number) => number;
  readonly lower?: (x: number) => number;
  readonly density: (x: number) => number;
}

/**
 * z with P(Z ≥ z) = tail, for 0 < tail < 1.
 *
 * @source start by jstat, then Newton's method on the own tail
 */
export function normalUpperQuantile(tail: number): number {
  checkTail(tail);
  if (tail === 0.5) return 0;
  if (tail > 0.5) return -normalUpperQuantile(1 - tail);
  const curve: Curve = {
    upper: normalUpperTail,
    density: (z) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI),
  };
  return polish(curve, tail, jStat.normal.inv(1 - tail, 0, 1));
}

/** t with P(T ≥ t) = tail, T Student's t with df degrees of freedom. */
export function studentUpperQuantile(tail: number, df: number): number {
  checkTail(tail);
  if (tail === 0.5) return 0;
  if (tail > 0.5) return -studentUpperQuantile(1 - tail, df);
  const curve: Curve = {
    upper: (t) => studentUpperTail(t, df),
    density: (t) => {
      const ratio = (t / df) * t;
      const kernel = logBetaKernel(df / 2, 0.5, 1 / (1 + ratio), ratio / (1 + ratio));
      return Math.exp(kernel) / t;
    },
  };
  return polish(curve, tail, jStat.studentt.inv(1 - tail, df));
}

/** x with P(X ≥ x) = tail, X chi-squared with df degrees of freedom. */
export function chiSquaredUpperQuantile(tail: number, df: number): number {
  checkTail(tail);
  const curve: Curve = {
    upper: (x) => chiSquaredUpperTail(x, df),
    lower: (x) => chiSquaredLowerTail(x, df),
    density: (x) => Math.exp(logGammaKernel(df / 2, x / 2)) / x,
  };
  return polish(curve, tail, jStat.chisquare.inv(1 - tail, df));
}

/** f with P(F ≥ f) = tail, F with df1 and df2 degrees of freedom. */
export function fisherUpperQuantile(tail: number, df1: number, df2: number): number {
  checkTail(tail);
  const curve: Curve = {
    upper: (f) => fisherUpperTail(f, df1, df2),
    lower: (f) => fisherLowerTail(f, df1, df2),
    density: (f) => {
      const ratio = (df1 / df2) * f;
      const kernel = logBetaKernel(df1 / 2, df2 / 2, ratio / (1 + ratio), 1 / (1 + ratio));
      return Math.exp(kernel) / f;
    },
  };
  return polish(curve, tail, jStat.centralF.inv(1 - tail, df1, df2));
}

function checkTail(tail: number): void {
  invariant(tail > 0 && tail < 1, 'a tail is between zero and one');
}

/**
 * Newton's method on the logarithm of the smaller tail against log x, within a bracket that shrinks
 * at every step: there both ends of every distribution are nearly straight lines.
 */
function polish(curve: Curve, tail: number, start: number): number {
  const { upper, density } = curve;
  const lower = tail <= 0.5 ? undefined : curve.lower;
  const isUpper = lower === undefined;
  const target = Math.log(isUpper ? tail : 1 - tail);
  let low = -Infinity;
  let high = Infinity;
  let at = start > 0 && Number.isFinite(start) ? Math.log(start) : 0;
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const x = Math.exp(at);
    const share = (lower ?? upper)(x);
    const distance = Math.log(share) - target;
    const isTooSmall = isUpper ? distance > 0 : distance < 0;
    if (isTooSmall) low = at;
    else high = at;
    const slope = (density(x) * x) / share;
    const next = at + (isUpper ? distance : -distance) / slope;
    const moved = next > low && next < high ? next : middle(low, high);
    if (Math.abs(moved - at) <= CLOSE) return Math.exp(moved);
    at = moved;
  }
  return Math.exp(at);
}

function middle(low: number, high: number): number {
  if (high === Infinity) return low + 2;
  if (low === -Infinity) return high - 2;
  return (low + high) / 2;
}
