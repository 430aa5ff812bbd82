/** What do a panel's rows come down to, once, for every estimator? */
import { safeCholesky } from '../linalg/cholesky.ts';
import { addCrossProducts, BLOCK_ROWS, crossProducts } from '../linalg/cross-products.ts';
import { createMatrix, elementAt, gather, matrixColumn } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { triangularFactor } from '../linalg/qr.ts';
import { entitiesByCount } from './rows-by-entity.ts';
import type { PanelShape, PanelVariable, VariablePart } from './panel-data.ts';

/**
 * The triangular factors of a panel's two orthogonal parts, columns 1, x_1 … x_K, y.
 *
 * An entity's rows x_it − θ_i x̄_i are its deviations x_it − x̄_i and, orthogonal to them, T_i times
 * the row (1 − θ_i) x̄_i. So a least-squares problem for any θ that depends on T_i alone has the
 * same solution as the factor of the deviations with the factors of the entity means, one per
 * panel length T, put under it with weight (1 − θ_T)√T: a few hundred rows whatever N is.
 */
export interface PanelFactor {
  /** R of the N rows x_it − x̄_i, made from their N − n contrasts; the constant's column is zero. */
  readonly deviations: Matrix;
  /** For each panel length T: R of the rows x̄_i of the entities with T rows. */
  readonly means: readonly MeanFactor[];
}

/** R of the mean rows of the entities with `count` rows, and how many entities these are. */
export interface MeanFactor {
  readonly count: number;
  readonly entities: number;
  readonly factor: Matrix;
}

/**
 * One pass over the contrasts and two over the entity means, N (K + 2)² operations.
 *
 * Each factor comes from cross-products where these are safe, and from reflections of the rows where
 * columns are nearly collinear.
 *
 * @source [Baltagi2021] §2.2 (the matrices P and Q); factors [GolubVanLoan2013] §4.2, §5.2
 */
export function panelFactor(
  variables: readonly PanelVariable[],
  outcome: PanelVariable,
  shape: PanelShape,
): PanelFactor {
  const all = [...variables, outcome];
  const contrasts = all.map((variable) => variable.contrasts);
  const slopes = safeCholesky(crossProducts(contrasts)) ?? triangularFactor(contrasts);
  return { deviations: withZeroConstant(slopes), means: meanFactors(all, shape) };
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
  return entitiesByCount(shape.counts, shape.periods.max).map(({ count, members }) => {
    const rows = meanRows(members, shape);
    const factor = shiftedFactor(all, rows) ?? plainFactor(all, rows);
    return { count, entities: members.length, factor };
  });
}

/** Mean rows of the entities `members`, each times its root. */
interface MeanRows {
  readonly members: Int32Array;
  /** √(W_i / T_i): with weights an entity's mean row counts W_i times, not T_i times. */
  readonly roots: Float64Array | null;
}

function meanRows(members: Int32Array, { counts, weights }: PanelShape): MeanRows {
  if (weights === null) return { members, roots: null };
  const roots = Float64Array.from(members, (i) => Math.sqrt(weights.entities[i] / counts[i]));
  return { members, roots };
}

/** R by reflections of the constant and the means. */
function plainFactor(all: readonly PanelVariable[], { members, roots }: MeanRows): Matrix {
  const columns = all.map(({ means }) => gather(means, members));
  if (roots !== null) columns.forEach((column) => timesRoots(column, roots, 0));
  return triangularFactor([roots ?? new Float64Array(members.length).fill(1), ...columns]);
}

/**
 * R = S + S e₁(0, c′), S′S the cross-products of the constant and the means less c; null where they
 * are not safe.
 *
 * c: about the columns' means over these rows, so that products lose no digits to their size.
 */
function shiftedFactor(all: readonly PanelVariable[], rows: MeanRows): Matrix | null {
  const { members, roots } = rows;
  const shifts = all.map(({ means }) => typicalMean(means, members));
  const product = createMatrix(all.length + 1, all.length + 1);
  const length = Math.min(members.length, BLOCK_ROWS);
  const constant = new Float64Array(length).fill(1);
  const columns = all.map(() => new Float64Array(length));
  for (let from = 0; from < members.length; from += BLOCK_ROWS) {
    const count = Math.min(members.length - from, BLOCK_ROWS);
    columns.forEach((column, j) => {
      const { means } = all[j];
      for (let k = 0; k < count; k += 1) column[k] = means[members[from + k]] - shifts[j];
      if (roots !== null) timesRoots(column, roots, from);
    });
    if (roots !== null) constant.set(roots.subarray(from, from + count));
    addCrossProducts(product, [constant, ...columns], 0, count);
  }
  const factor = safeCholesky(product);
  if (factor === null) return null;
  shifts.forEach((shift, j) => (factor.data[(j + 1) * factor.rows] += shift * factor.data[0]));
  return factor;
}

/** The mean of some of the members; of equal values exactly their value. */
function typicalMean(means: Float64Array, members: Int32Array): number {
  const first = means[members[0]];
  const step = Math.ceil(members.length / BLOCK_ROWS);
  let sum = 0;
  let count = 0;
  for (let k = 0; k < members.length; k += step) {
    sum += means[members[k]] - first;
    count += 1;
  }
  return first + sum / count;
}

function timesRoots(column: Float64Array, roots: Float64Array, from: number): void {
  const length = Math.min(column.length, roots.length - from);
  for (let k = 0; k < length; k += 1) column[k] *= roots[from + k];
}

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
  columns: readonly { readonly index: number; readonly part: VariablePart }[],
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
