/** How must two normal numbers go together, so that what they are laid on goes together as observed? */
import { normalUpperTail } from '../../../stats/dist/distributions.ts';
import { normalUpperQuantile } from '../../../stats/dist/quantiles.ts';

/** Points of each of two independent normal numbers that stand for all of them. */
const POINTS = 48;
const STEPS = 14;
const CLOSEST = 0.98;

const NORMAL = Array.from({ length: POINTS }, (_, k) =>
  normalUpperQuantile(1 - (k + 0.5) / POINTS),
);

/** Φ in steps of 1/256 from −8 on: close enough to find a place among some thousand values. */
const STEP = 1 / 256;
const BELOW = Float64Array.from(
  { length: 16 / STEP + 1 },
  (_, k) => 1 - normalUpperTail(k * STEP - 8),
);

/** Values in ascending order, each as often as it occurs. */
export type Margin = readonly number[];

/**
 * The correlation of two standard normal numbers that gives their values on two margins the wanted
 * Pearson correlation; by bisection, as the one grows with the other. 0 where a margin is constant.
 */
export function latentCorrelation(wanted: number, first: Margin, second: Margin): number {
  if (isConstant(first) || isConstant(second)) return 0;
  const left = standardized(NORMAL.map((z) => valueAt(first, z)));
  if (left.every((value) => value === 0)) return 0;
  let [low, high] = [-CLOSEST, CLOSEST];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (valueCorrelation(middle, left, second) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function valueCorrelation(latent: number, left: readonly number[], margin: Margin): number {
  const rest = Math.sqrt(1 - latent * latent);
  let [both, sum, squares] = [0, 0, 0];
  NORMAL.forEach((z, k) => {
    for (const other of NORMAL) {
      const value = valueAt(margin, latent * z + rest * other);
      both += (left[k] ?? 0) * value;
      sum += value;
      squares += value * value;
    }
  });
  const count = POINTS * POINTS;
  const variance = squares / count - (sum / count) ** 2;
  return variance > 0 ? both / count / Math.sqrt(variance) : 0;
}

function valueAt(margin: Margin, z: number): number {
  const below = BELOW[Math.round((Math.min(8, Math.max(-8, z)) + 8) / STEP)] ?? 1;
  const place = Math.floor(below * margin.length);
  return margin[Math.min(place, margin.length - 1)] ?? 0;
}

function standardized(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (variance > 0 ? (value - mean) / Math.sqrt(variance) : 0));
}

function isConstant(margin: Margin): boolean {
  return margin.length === 0 || margin[0] === margin.at(-1);
}
