/** How closely would two items follow each other if answers were not cut into steps? */
import { bivariateNormalBelow, bivariateNormalDensity } from '../dist/bivariate-normal.ts';
import { normalUpperQuantile } from '../dist/quantiles.ts';
import { createMatrix } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';

/** More steps than this are no categories. */
const MOST_STEPS = 20;
/** A correlation that has come this far is on its way to one. */
const EDGE = 0.9999;
/** Rounding leaves no digit of a smaller cell probability. */
const LEAST_PROBABILITY = 1e-15;
const MOST_ROUNDS = 200;
const STILL = 1e-13;

/** An item's answers as steps 0, 1, … and the limits between them on the normal scale. */
interface Steps {
  readonly step: Int32Array;
  /** −∞, the thresholds, +∞. */
  readonly limits: readonly number[];
}

/**
 * k × k polychoric correlations of items with complete rows, in two steps: thresholds from each
 * item's own shares, τ_c = Φ⁻¹(share at or below c), then per pair the r that maximises
 *
 *   Σ_ab n_ab ln p_ab(r),   p_ab: probability of the cell under a bivariate normal
 *
 * by Fisher scoring within a shrinking bracket. No correction of empty cells. Null where an item
 * does not vary or has more than 20 different answers, or a pair's likelihood grows towards ±1.
 *
 * @source [Olsson1979] (two-step estimator)
 * @verified test/reference/measurement (R psych::polychoric, correct = 0)
 */
export function polychoricCorrelations(items: readonly Float64Array[]): Matrix | null {
  const steps = items.map(stepsOf);
  const size = items.length;
  const correlations = createMatrix(size, size);
  for (let i = 0; i < size; i += 1) {
    const left = steps[i];
    correlations.data[i * size + i] = 1;
    for (let j = 0; j < i; j += 1) {
      const right = steps[j];
      const r = left && right ? pairCorrelation(left, right) : null;
      if (r === null) return null;
      correlations.data[j * size + i] = r;
      correlations.data[i * size + j] = r;
    }
  }
  return correlations;
}

function stepsOf(values: Float64Array): Steps | null {
  const levels = [...new Set(values)].sort((a, b) => a - b);
  if (levels.length < 2 || levels.length > MOST_STEPS) return null;
  const place = new Map(levels.map((level, at) => [level, at]));
  const counts = levels.map(() => 0);
  const step = Int32Array.from(values, (value) => place.get(value) ?? 0);
  for (const at of step) counts[at] += 1;
  let above = values.length;
  const limits = [-Infinity];
  for (const count of counts.slice(0, -1)) {
    above -= count;
    limits.push(normalUpperQuantile(above / values.length));
  }
  return { step, limits: [...limits, Infinity] };
}

function pairCorrelation(left: Steps, right: Steps): number | null {
  const columns = right.limits.length - 1;
  const counts = new Float64Array((left.limits.length - 1) * columns);
  left.step.forEach((at, row) => {
    counts[at * columns + right.step[row]] += 1;
  });
  const scoreAt = (r: number) => score(counts, left.limits, right.limits, r);
  let low = -EDGE;
  let high = EDGE;
  let r = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { slope, information } = scoreAt(r);
    if (slope > 0) low = r;
    else high = r;
    const scored = r + slope / information;
    const next = scored > low && scored < high ? scored : (low + high) / 2;
    const isStill = Math.abs(next - r) <= STILL;
    r = next;
    if (isStill) break;
  }
  return Math.abs(r) > EDGE - 1e-6 ? null : r;
}

/**
 * Slope of the log likelihood in r and Fisher's information about r. Where answers were given that
 * could not occur with this r, it is too extreme: the slope points back without a length.
 */
function score(
  counts: Float64Array,
  rowLimits: readonly number[],
  columnLimits: readonly number[],
  r: number,
): { slope: number; information: number } {
  const below = corners(rowLimits, columnLimits, (x, y) => bivariateNormalBelow(x, y, r));
  const density = corners(rowLimits, columnLimits, (x, y) => bivariateNormalDensity(x, y, r));
  const columns = columnLimits.length - 1;
  const rows = counts.reduce((sum, count) => sum + count, 0);
  let slope = 0;
  let information = 0;
  counts.forEach((count, cell) => {
    const a = Math.floor(cell / columns);
    const b = cell % columns;
    const probability = Math.max(around(below, a, b), LEAST_PROBABILITY);
    const change = around(density, a, b);
    if (count > 0) {
      slope += probability > LEAST_PROBABILITY ? (count * change) / probability : -r * Infinity;
    }
    information += (rows * change * change) / probability;
  });
  return { slope, information };
}

function corners(
  rowLimits: readonly number[],
  columnLimits: readonly number[],
  at: (x: number, y: number) => number,
): number[][] {
  return rowLimits.map((x) => columnLimits.map((y) => at(x, y)));
}

/** What lies in the cell between four corners. */
function around(corner: readonly (readonly number[])[], a: number, b: number): number {
  return corner[a + 1][b + 1] - corner[a][b + 1] - corner[a + 1][b] + corner[a][b];
}
