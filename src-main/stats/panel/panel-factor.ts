/** What do a panel's rows come down to, once, for every estimator? */
import { safeCholesky } from '../linalg/cholesky.ts';
import { createMatrix, elementAt, gather, matrixColumn } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { triangularFactor } from '../linalg/qr.ts';
import { timesRoots, typicalMean } from './mean-products.ts';
import type { MeanRows } from './mean-products.ts';
import type { PanelShape, PanelVariable, VariablePart } from './panel-data.ts';
import { ALONE, sumByPieces } from './row-tasks.ts';
import type { RowWorkers, SummedTask } from './row-tasks.ts';
import { entitiesByCount } from './rows-by-entity.ts';

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
 * One pass over the contrasts and one over the entity means of all columns, N (K + 2)² operations.
 *
 * Each factor comes from cross-products where these are safe, and from reflections of the rows where
 * columns are nearly collinear. all: x_1 … x_K, y.
 *
 * @source [Baltagi2021] §2.2 (the matrices P and Q); factors [GolubVanLoan2013] §4.2, §5.2
 */
export function panelFactor(
  all: readonly PanelVariable[],
  shape: PanelShape,
  workers: RowWorkers = ALONE,
): PanelFactor {
  const lengths = entitiesByCount(shape.counts, shape.periods.max).map(({ count, members }) =>
    lengthSum(all, count, meanRows(members, shape)),
  );
  const contrasts = all.map((variable) => variable.contrasts);
  const [changes, ...levels] = sumByPieces(
    [contrastSum(contrasts), ...lengths.map((length) => length.sum)],
    workers,
  );
  const slopes = safeCholesky(changes) ?? triangularFactor(contrasts);
  return {
    deviations: withZeroConstant(slopes),
    means: lengths.map(({ count, rows, shifts }, k) => ({
      count,
      entities: rows.members.length,
      factor: shiftedFactor(levels[k], shifts) ?? plainFactor(all, rows),
    })),
  };
}

function contrastSum(columns: readonly Float64Array[]): SummedTask {
  return {
    size: columns.length,
    rows: columns[0].length,
    taskOf: (piece, product) => ({ kind: 'products', columns, ...piece, product }),
  };
}

/** The mean rows of one panel length, and the sum of their products about the shifts. */
function lengthSum(
  all: readonly PanelVariable[],
  count: number,
  rows: MeanRows,
): { count: number; rows: MeanRows; shifts: number[]; sum: SummedTask } {
  const means = all.map((variable) => variable.means);
  const shifts = means.map((values) => typicalMean(values, rows.members));
  const taskOf: SummedTask['taskOf'] = (piece, product) => ({
    kind: 'mean-products',
    ...rows,
    means,
    shifts,
    ...piece,
    product,
  });
  const sum = { size: all.length + 1, rows: rows.members.length, taskOf };
  return { count, rows, shifts, sum };
}

function withZeroConstant(slopes: Matrix): Matrix {
  const size = slopes.columns + 1;
  const factor = createMatrix(size, size);
  for (let j = 0; j < slopes.columns; j += 1) {
    factor.data.set(matrixColumn(slopes, j), (j + 1) * size);
  }
  return factor;
}

function meanRows(members: Int32Array, { counts, weights }: PanelShape): MeanRows {
  if (weights === null) return { members, roots: null };
  const roots = Float64Array.from(members, (i) => Math.sqrt(weights.entities[i] / counts[i]));
  return { members, roots };
}

/** R by reflections of the constant and the means. */
function plainFactor(all: readonly PanelVariable[], { members, roots }: MeanRows): Matrix {
  const columns = all.map(({ means }) => gather(means, members));
  if (roots !== null) columns.forEach((column) => timesRoots(column, roots));
  return triangularFactor([roots ?? new Float64Array(members.length).fill(1), ...columns]);
}

/**
 * R = S + S e₁(0, c′), S′S the cross-products of the constant and the means less c; null where they
 * are not safe.
 *
 * c: about the columns' means over these rows, so that products lose no digits to their size.
 */
function shiftedFactor(product: Matrix, shifts: readonly number[]): Matrix | null {
  const factor = safeCholesky(product);
  if (factor === null) return null;
  shifts.forEach((shift, j) => (factor.data[(j + 1) * factor.rows] += shift * factor.data[0]));
  return factor;
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
