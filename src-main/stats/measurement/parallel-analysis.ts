/** How many things do the items share beyond what chance would show? */
import { symmetricEigen } from '../linalg/eigen.ts';
import { createMatrix, elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { correlationMatrix } from './item-moments.ts';
import { seededDraws } from './seeded-draws.ts';
import type { Draws } from './seeded-draws.ts';

/** Eigenvalues of the correlations beside those of unrelated items. */
export interface ParallelAnalysis {
  readonly observed: readonly number[];
  /** Mean of the k-th eigenvalue over the draws. */
  readonly mean: readonly number[];
  /** 95th percentile of the k-th eigenvalue over the draws. */
  readonly upper: readonly number[];
  /** How many leading observed eigenvalues lie above their 95th percentile. */
  readonly factors: number;
  readonly draws: number;
  readonly seed: number;
}

const DRAWS = 200;
const SHARE_BELOW = 0.95;

/**
 * Horn's parallel analysis: the k eigenvalues of R against those of correlations of k independent
 * normal items with n rows. The simulated covariances come from their Wishart distribution with
 * n − 1 degrees of freedom by Bartlett's decomposition, W = A A′ with A lower triangular,
 * a_ii² ~ χ²(n − 1 − i) for i = 0, …, k − 1 and a_ij ~ N(0, 1) below the diagonal, so the cost does
 * not grow with n. Percentiles by linear interpolation (R's type 7). Needs n > k; else null.
 *
 * @source [Horn1965]; [Bartlett1933]
 * @verified test/reference/measurement (R psych::fa.parallel, within simulation error)
 */
export function parallelAnalysis(
  correlations: Matrix,
  rows: number,
  seed: number,
): ParallelAnalysis | null {
  const size = correlations.rows;
  if (rows <= size) return null;
  const draws = seededDraws(seed);
  const simulated = Array.from({ length: DRAWS }, () => chanceEigenvalues(size, rows, draws));
  const observed = [...symmetricEigen(correlations).values];
  const mean = observed.map((_, k) => simulated.reduce((sum, one) => sum + one[k], 0) / DRAWS);
  const upper = observed.map((_, k) => percentile(simulated.map((one) => one[k])));
  const below = observed.findIndex((value, k) => value <= upper[k]);
  const factors = below < 0 ? size : below;
  return { observed, mean, upper, factors, draws: DRAWS, seed };
}

function chanceEigenvalues(size: number, rows: number, draws: Draws): Float64Array {
  const root = createMatrix(size, size);
  for (let j = 0; j < size; j += 1) {
    root.data[j * size + j] = Math.sqrt(draws.chiSquared(rows - 1 - j));
    for (let i = j + 1; i < size; i += 1) root.data[j * size + i] = draws.normal();
  }
  const covariance = createMatrix(size, size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      let sum = 0;
      for (let m = 0; m <= Math.min(i, j); m += 1) {
        sum += elementAt(root, i, m) * elementAt(root, j, m);
      }
      covariance.data[j * size + i] = sum;
    }
  }
  const chance = correlationMatrix({ rows, means: [], covariance });
  return chance === null ? new Float64Array(size).fill(1) : symmetricEigen(chance).values;
}

function percentile(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = SHARE_BELOW * (sorted.length - 1);
  const floor = Math.floor(at);
  const above = Math.min(floor + 1, sorted.length - 1);
  return sorted[floor] + (at - floor) * (sorted[above] - sorted[floor]);
}
