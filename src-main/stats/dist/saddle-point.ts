/**
 * How large is a gamma or beta density when its parameters are large and the value tiny?
 *
 * Γ ratios are split into Stirling's main term, kept as a deviance without cancellation, and a
 * small correction, so that results keep 14 digits where differences of log Γ lose nine.
 */

const HALF_LOG_TWO_PI = 0.918938533204672741780329736406;
/** From here on six terms of Stirling's series reach full precision. */
const SERIES_FROM = 16;

/**
 * log Γ(z + 1) − (z + ½) log z + z − ½ log 2π for z > 0.
 *
 * @source [Loader2000]
 */
export function stirlingError(z: number): number {
  let shifted = 0;
  let at = z;
  while (at < SERIES_FROM) {
    shifted += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series =
    1 / 12 -
    square *
      (1 / 360 -
        square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360))));
  return shifted + series * inverse;
}

/**
 * x log(x / m) + m − x: the deviance of an observed x from a mean m, exact also where x ≈ m.
 *
 * @source [Loader2000]
 */
export function deviancePart(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = difference / (x + mean);
  const square = ratio * ratio;
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  for (let k = 3; k < 200; k += 2) {
    term *= square;
    const next = sum + term / k;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** log of xᵃ e⁻ˣ / Γ(a), for a > 0 and x > 0. */
export function logGammaKernel(a: number, x: number): number {
  return -stirlingError(a) - deviancePart(a, x) + 0.5 * Math.log(a) - HALF_LOG_TWO_PI;
}

/** log of xᵃ yᵇ / B(a, b), where y = 1 − x is passed in so that no digit of a small one is lost. */
export function logBetaKernel(a: number, b: number, x: number, y: number): number {
  const total = a + b;
  return (
    stirlingError(total) -
    stirlingError(a) -
    stirlingError(b) -
    deviancePart(a, total * x) -
    deviancePart(b, total * y) +
    0.5 * (Math.log(a) + Math.log(b) - Math.log(total)) -
    HALF_LOG_TWO_PI
  );
}
