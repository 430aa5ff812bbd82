/** How much of a gamma or beta distribution lies beyond a point, also when that is 1e-300? */
import { logBetaKernel, logGammaKernel } from './saddle-point.ts';

const TINY = 1e-300;
const CLOSE = 2 ** -53;
/** A continued fraction needs some √(a + b) steps; this is far beyond any sample. */
const STEPS = 1_000_000;

/**
 * Upper regularised incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), for a > 0 and x ≥ 0.
 *
 * Series below x = a + 1 (where Q is not small), else Lentz's continued fraction times the kernel
 * in log space.
 *
 * @source [NumericalRecipes2007] §6.2
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

/** Lower regularised incomplete gamma function P(a, x) = 1 − Q(a, x), without cancellation. */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < STEPS; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * CLOSE) break;
  }
  return sum * Math.exp(logGammaKernel(a, x));
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < STEPS; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / awayFromZero(an * d + b);
    c = awayFromZero(b + an / c);
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) <= 2 * CLOSE) break;
  }
  return Math.exp(logGammaKernel(a, x)) * h;
}

/**
 * Regularised incomplete beta function I_x(a, b), for a, b > 0, x in [0, 1] and y = 1 − x.
 *
 * Passing y keeps the digits that 1 − x would lose near one. The tail that is not small is taken
 * as one minus the other.
 *
 * @source [NumericalRecipes2007] §6.4; kernel [Loader2000]
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const kernel = Math.exp(logBetaKernel(a, b, x, y));
  if (x < (a + 1) / (a + b + 2)) return (kernel * betaFraction(a, b, x)) / a;
  return 1 - (kernel * betaFraction(b, a, y)) / b;
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) <= 2 * CLOSE) break;
  }
  return h;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
