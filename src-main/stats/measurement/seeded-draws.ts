/** Which random numbers follow from a seed, the same on every machine? */

/** A stream of draws; each call gives the next. */
export interface Draws {
  /** Uniform on (0, 1), 53 bits. */
  readonly uniform: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** Chi-squared with df > 0 degrees of freedom. */
  readonly chiSquared: (df: number) => number;
}

const WARM_UP = 16;

/**
 * Draws from the generator sfc32; normals by the polar method, chi-squared as twice a gamma variate
 * with shape df/2 by squeezing a normal (the shape raised by one below one).
 *
 * @source [MarsagliaTsang2000]; polar method [NumericalRecipes2007] §7.3
 * @verified test/unit/src-main/stats/measurement/seeded-draws.test.ts (moments; fixed first values)
 */
export function seededDraws(seed: number): Draws {
  const integer = smallFastCounter(seed);
  const uniform = () => ((integer() >>> 5) * 67108864 + (integer() >>> 6) + 0.5) / 2 ** 53;
  const normal = () => polarNormal(uniform);
  return { uniform, normal, chiSquared: (df) => 2 * gammaVariate(df / 2, uniform, normal) };
}

function smallFastCounter(seed: number): () => number {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88 | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum;
  };
  for (let step = 0; step < WARM_UP; step += 1) next();
  return next;
}

function polarNormal(uniform: () => number): number {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

function gammaVariate(shape: number, uniform: () => number, normal: () => number): number {
  if (shape < 1) return gammaVariate(shape + 1, uniform, normal) * uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
