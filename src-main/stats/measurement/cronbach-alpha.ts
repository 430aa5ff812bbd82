/** Do the items of a scale measure the same thing? */
import { fisherUpperQuantile } from '../dist/quantiles.ts';
import { elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { correlationMatrix } from './item-moments.ts';
import type { ItemMoments } from './item-moments.ts';

/** Reliability of a sum of items; a figure that does not exist is null. */
export interface Reliability {
  readonly alpha: number | null;
  readonly alphaStandardized: number | null;
  readonly alphaInterval: {
    readonly level: number;
    readonly lower: number;
    readonly upper: number;
  } | null;
  readonly meanInterItemCorrelation: number | null;
  /** Per item: correlation with the sum of the others. */
  readonly itemRest: readonly (number | null)[];
  /** Per item: alpha without it; null with two items. */
  readonly alphaIfDeleted: readonly (number | null)[];
}

const LEVEL = 0.95;

/**
 * Cronbach's alpha of k items on complete rows:
 *
 *   α = k/(k − 1) · (1 − Σ s_i² / s²_sum)     standardized: k r̄ / (1 + (k − 1) r̄)
 *
 * r̄: mean of the k(k − 1)/2 correlations. Interval by Feldt: 1 − (1 − α) F, F the .975 and .025
 * quantiles with n − 1 and (n − 1)(k − 1) degrees of freedom. item-rest: corr(x_i, Σ_{j≠i} x_j).
 * Needs two items and two rows; without variation the figures are null.
 *
 * @source [Cronbach1951]; interval [Feldt1965]; [StataMv] alpha, casewise
 * @verified test/reference/study_sim/study_sim.items.json (R psych 2.2.9, numpy)
 */
export function cronbachAlpha(moments: ItemMoments): Reliability {
  const size = moments.covariance.rows;
  const items = Array.from({ length: size }, (_, item) => item);
  const alpha = moments.rows < 2 ? null : alphaOf(moments.covariance, items);
  const meanCorrelation = moments.rows < 2 ? null : meanInterItemCorrelation(moments);
  return {
    alpha,
    alphaStandardized: meanCorrelation === null ? null : stepUp(meanCorrelation, size),
    alphaInterval: alpha === null ? null : feldtInterval(alpha, moments.rows, size),
    meanInterItemCorrelation: meanCorrelation,
    itemRest: items.map((item) => (alpha === null ? null : itemRest(moments.covariance, item))),
    alphaIfDeleted: items.map((item) =>
      alpha === null
        ? null
        : alphaOf(
            moments.covariance,
            items.filter((other) => other !== item),
          ),
    ),
  };
}

function alphaOf(covariance: Matrix, items: readonly number[]): number | null {
  const size = items.length;
  if (size < 2) return null;
  const total = sumOver(covariance, items, items);
  if (!(total > 0)) return null;
  const own = items.reduce((sum, item) => sum + elementAt(covariance, item, item), 0);
  return (size / (size - 1)) * (1 - own / total);
}

function meanInterItemCorrelation(moments: ItemMoments): number | null {
  const correlations = correlationMatrix(moments);
  const size = moments.covariance.rows;
  if (correlations === null || size < 2) return null;
  const all = Array.from({ length: size }, (_, item) => item);
  return (sumOver(correlations, all, all) - size) / (size * (size - 1));
}

/** Reliability of k parallel items that correlate r with each other; null where it is undefined. */
function stepUp(r: number, size: number): number | null {
  const divisor = 1 + (size - 1) * r;
  return divisor > 0 ? (size * r) / divisor : null;
}

function itemRest(covariance: Matrix, item: number): number | null {
  const others = Array.from({ length: covariance.rows }, (_, other) => other).filter(
    (other) => other !== item,
  );
  const variances = elementAt(covariance, item, item) * sumOver(covariance, others, others);
  return variances > 0 ? sumOver(covariance, [item], others) / Math.sqrt(variances) : null;
}

function feldtInterval(alpha: number, rows: number, size: number): Reliability['alphaInterval'] {
  const df1 = rows - 1;
  const df2 = df1 * (size - 1);
  const tail = (1 - LEVEL) / 2;
  return {
    level: LEVEL,
    lower: 1 - (1 - alpha) * fisherUpperQuantile(tail, df1, df2),
    upper: 1 - (1 - alpha) * fisherUpperQuantile(1 - tail, df1, df2),
  };
}

function sumOver(matrix: Matrix, rows: readonly number[], columns: readonly number[]): number {
  let sum = 0;
  for (const row of rows) for (const column of columns) sum += elementAt(matrix, row, column);
  return sum;
}
