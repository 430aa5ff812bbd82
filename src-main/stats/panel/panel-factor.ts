/** What do a panel's rows come down to, once, for every estimator? */
import { createMatrix, elementAt, gather, matrixColumn } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { triangularFactor, triangularFactorOfRows } from '../linalg/qr.ts';
import type { PanelShape, PanelVariable } from './panel-data.ts';

/**
 * The triangular factors of a panel's two orthogonal parts, columns 1, x_1 … x_K, y.
 *
 * An entity's rows x_it − θ_i x̄_i are its deviations x_it − x̄_i and, orthogonal to them, T_i times
 * the row (1 − θ_i) x̄_i. So a least-squares problem for any θ that depends on T_i alone has the
 * same solution as the factor of the deviations with the factors of the entity means, one per
 * panel length T, put under it with weight (1 − θ_T)√T: a few hundred rows whatever N is.
 */
export interface PanelFactor {
  /** R of the N rows x_it − x̄_i; its column of the constant is zero. */
  readonly deviations: Matrix;
  /** For each panel length T: R of the rows x̄_i of the entities with T rows. */
  readonly means: readonly { readonly count: number; readonly factor: Matrix }[];
}

/**
 * One pass over the rows and one over the entity means, 2 (N + n) (K + 2)² operations.
 *
 * Singletons deviate from nothing and are skipped in the first.
 *
 * @source [Baltagi2021] §2.2 (the matrices P and Q); factors [GolubVanLoan2013] §5.2
 */
export function panelFactor(
  variables: readonly PanelVariable[],
  outcome: PanelVariable,
  shape: PanelShape,
): PanelFactor {
  const all = [...variables, outcome];
  const rows = rowsOfSeveral(shape);
  const size = { width: all.length, rows: rows.length };
  const slopes = triangularFactorOfRows(size, (k, start, block) =>
    fillDeviations(block, all[k], rows.subarray(start, start + block.length), shape),
  );
  return { deviations: withZeroConstant(slopes), means: meanFactors(all, shape) };
}

/** Rows whose entity has another row. */
function rowsOfSeveral(shape: PanelShape): Int32Array {
  const rows = new Int32Array(shape.observations - shape.singletons);
  let next = 0;
  for (let row = 0; row < shape.observations; row += 1) {
    if (shape.counts[shape.entity[row]] > 1) {
      rows[next] = row;
      next += 1;
    }
  }
  return rows;
}

function fillDeviations(
  deviations: Float64Array,
  { values, means }: PanelVariable,
  rows: Int32Array,
  { entity, weights }: PanelShape,
): void {
  for (let k = 0; k < rows.length; k += 1) {
    const row = rows[k];
    deviations[k] = values[row] - means[entity[row]];
  }
  if (weights === null) return;
  for (let k = 0; k < rows.length; k += 1) deviations[k] *= weights.roots[rows[k]];
}

function withZeroConstant(slopes: Matrix): Matrix {
  const size = slopes.columns + 1;
  const factor = createMatrix(size, size);
  for (let j = 0; j < slopes.columns; j += 1) {
    factor.data.set(matrixColumn(slopes, j), (j + 1) * size);
  }
  return factor;
}

function meanFactors(all: readonly PanelVariable[], shape: PanelShape): PanelFactor['means'] {
  const byCount = new Map<number, number[]>();
  shape.counts.forEach((count, i) => {
    const members = byCount.get(count);
    if (members === undefined) byCount.set(count, [i]);
    else members.push(i);
  });
  return [...byCount.keys()]
    .toSorted((a, b) => a - b)
    .map((count) => {
      const members = Int32Array.from(byCount.get(count) ?? []);
      const shares = meanRoots(members, shape);
      const columns = all.map(({ means }) => timesShares(gather(means, members), shares));
      const constant = shares ?? new Float64Array(members.length).fill(1);
      return { count, factor: triangularFactor([constant, ...columns]) };
    });
}

/** √(W_i / T_i): with weights an entity's mean row counts W_i times, not T_i times. */
function meanRoots(members: Int32Array, { counts, weights }: PanelShape): Float64Array | null {
  if (weights === null) return null;
  return Float64Array.from(members, (i) => Math.sqrt(weights.entities[i] / counts[i]));
}

function timesShares(values: Float64Array, shares: Float64Array | null): Float64Array {
  return shares === null ? values : values.map((value, k) => value * shares[k]);
}

/** A variable as it is, its entity means, or what is left without them. */
export type ColumnPart = 'whole' | 'mean' | 'deviation';

/** Which rows of a panel factor make a regression: see `Theta` for the four in use. */
export interface StackPlan {
  readonly hasDeviations: boolean;
  /** Weight of the mean rows of entities with T rows; null leaves them out. */
  readonly meanWeight: ((count: number) => number) | null;
  /** A further row: the grand means times √N. */
  readonly grandMeans: readonly number[] | null;
}

/**
 * The rows of a small least-squares problem, column by column. A column's `mean` part has its mean
 * rows only: it is the variable's entity mean as a regressor of its own. So with its `deviation`.
 */
export function stackColumns(
  factor: PanelFactor,
  plan: StackPlan,
  columns: readonly { readonly index: number; readonly part: ColumnPart }[],
): Float64Array[] {
  const size = factor.deviations.columns;
  const blocks = plan.meanWeight === null ? [] : factor.means;
  const height = size + blocks.length * size + 1;
  return columns.map(({ index, part }) => {
    const stacked = new Float64Array(height);
    if (plan.hasDeviations && part !== 'mean') {
      stacked.set(matrixColumn(factor.deviations, index));
    }
    if (part === 'deviation') return stacked;
    blocks.forEach((block, b) => {
      const weight = plan.meanWeight?.(block.count) ?? 0;
      const start = (b + 1) * size;
      for (let i = 0; i <= index; i += 1) {
        stacked[start + i] = weight * elementAt(block.factor, i, index);
      }
    });
    if (plan.grandMeans !== null) stacked[height - 1] = plan.grandMeans[index];
    return stacked;
  });
}
