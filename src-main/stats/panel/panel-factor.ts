/** What do a panel's rows come down to, once, for every estimator? */
import { safeCholesky } from '../linalg/cholesky.ts';
import { addCrossProducts, BLOCK_ROWS, crossProducts } from '../linalg/cross-products.ts';
import { createMatrix, dotProduct, elementAt, gather, matrixColumn } from '../linalg/matrix.ts';
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
  readonly means: readonly { readonly count: number; readonly factor: Matrix }[];
}

/**
 * One pass over the contrasts and two over the entity means, N (K + 2)² operations.
 *
 * Each factor comes from cross-products where these are safe, of means taken from their own mean;
 * from reflections of the rows where columns are nearly collinear.
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
  return { deviations: withConstant(slopes, null), means: meanFactors(all, shape) };
}

/** The factor of one more column before the others, whose row is `first`; null for a column of zeros. */
function withConstant(slopes: Matrix, first: Float64Array | null): Matrix {
  const size = slopes.columns + 1;
  const factor = createMatrix(size, size);
  for (let j = 0; j < slopes.columns; j += 1) {
    factor.data.set(matrixColumn(slopes, j), (j + 1) * size + 1);
  }
  first?.forEach((value, j) => (factor.data[j * size] = value));
  return factor;
}

function meanFactors(all: readonly PanelVariable[], shape: PanelShape): PanelFactor['means'] {
  return entitiesByCount(shape.counts, shape.periods.max).map(({ count, members }) => {
    const rows = meanRows(members, shape);
    return { count, factor: centredFactor(all, rows) ?? plainFactor(all, rows) };
  });
}

/** Mean rows of the entities `members`, each times its root. */
interface MeanRows {
  readonly members: Int32Array;
  /** √(W_i / T_i): with weights an entity's mean row counts W_i times, not T_i times. */
  readonly roots: Float64Array | null;
  /** Σ of the squared roots. */
  readonly total: number;
}

function meanRows(members: Int32Array, { counts, weights }: PanelShape): MeanRows {
  if (weights === null) return { members, roots: null, total: members.length };
  const roots = Float64Array.from(members, (i) => Math.sqrt(weights.entities[i] / counts[i]));
  return { members, roots, total: dotProduct(roots, roots) };
}

/** R by reflections of the constant and the means. */
function plainFactor(all: readonly PanelVariable[], { members, roots }: MeanRows): Matrix {
  const columns = all.map(({ means }) => gather(means, members));
  if (roots !== null) columns.forEach((column) => timesRoots(column, roots, 0));
  return triangularFactor([roots ?? new Float64Array(members.length).fill(1), ...columns]);
}

/**
 * R = [√W √W m′; 0 C] where W is the sum of squared roots, m are the columns' means over these rows
 * and C′C the cross-products of the rows less m; null where C's cross-products are not safe.
 */
function centredFactor(all: readonly PanelVariable[], rows: MeanRows): Matrix | null {
  const { members, roots, total } = rows;
  const centres = all.map(({ means }) => centreOf(means, rows));
  const product = createMatrix(all.length, all.length);
  const memory = all.map(() => new Float64Array(Math.min(members.length, BLOCK_ROWS)));
  for (let from = 0; from < members.length; from += BLOCK_ROWS) {
    const to = Math.min(members.length, from + BLOCK_ROWS);
    all.forEach(({ means }, j) => {
      const column = memory[j];
      const centre = centres[j];
      for (let k = from; k < to; k += 1) column[k - from] = means[members[k]] - centre;
      if (roots !== null) timesRoots(column, roots, from);
    });
    addCrossProducts(product, memory, 0, to - from);
  }
  const slopes = safeCholesky(product);
  if (slopes === null) return null;
  const root = Math.sqrt(total);
  return withConstant(slopes, Float64Array.of(root, ...centres.map((centre) => root * centre)));
}

function timesRoots(column: Float64Array, roots: Float64Array, from: number): void {
  const length = Math.min(column.length, roots.length - from);
  for (let k = 0; k < length; k += 1) column[k] *= roots[from + k];
}

function centreOf(means: Float64Array, { members, roots, total }: MeanRows): number {
  let sum = 0;
  for (let k = 0; k < members.length; k += 1) {
    const value = means[members[k]];
    sum += roots === null ? value : roots[k] * roots[k] * value;
  }
  return sum / total;
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
