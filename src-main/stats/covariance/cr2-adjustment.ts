/** How are a cluster's residuals adjusted so that their squares are unbiased? */
import { symmetricEigen } from '../linalg/eigen.ts';
import { createMatrix, dotProduct, elementAt, gather, matrixColumn } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import type { Cr2Rows } from './cr2-rows.ts';

/** An eigenvalue of I − H_gg below this is zero: the direction was fitted exactly. */
const FITTED_EXACTLY = 1e-11;

/** One cluster's share in covariance and degrees of freedom; H_g holds the vectors h_g by column. */
export interface ClusterPart {
  /** H_g′e_g, length q. */
  readonly score: Float64Array;
  /** U_g′H_g, (q + m) × q. */
  readonly inner: Matrix;
  /** H_g′H_g, q × q. */
  readonly lengths: Matrix;
}

/**
 * H_g = Φ (Φ(I − U_gU_g′)Φ)^(−1/2) Z_g for each cluster, in the transformed rows where the working
 * covariance of the errors is I; with Φ = I it is (I − U_gU_g′)^(−1/2) Z_g.
 *
 * Large clusters go by the (q + m) × (q + m) matrix U_g′U_g = VΛV′: H_g = U_g V (I − Λ)^(−1/2) V′.
 *
 * @source [PustejovskyTipton2018] (5)
 */
export function clusterAdjustments(rows: Cr2Rows, visit: (part: ClusterPart) => void): void {
  for (const members of rows.members) {
    const part = rows.part(members);
    const isSmall = members.length <= rows.width || rows.working !== null;
    const adjusted = isSmall ? adjustByRows(part, rows, members) : adjustByColumns(part, rows.size);
    const residuals = gather(rows.residuals, members);
    const columns = Array.from({ length: rows.size }, (_, j) => matrixColumn(adjusted, j));
    visit({
      score: Float64Array.from(columns, (column) => dotProduct(column, residuals)),
      inner: transposedProduct(part, adjusted),
      lengths: transposedProduct(adjusted, adjusted),
    });
  }
}

function adjustByRows(part: Matrix, rows: Cr2Rows, members: Int32Array): Matrix {
  const whole = identity(members.length);
  const fitted = columnsOf(part);
  const working = (columns: Float64Array[]): Float64Array[] =>
    columns.map((column) => applyWorking(column, rows.working, members));
  const outer = working(working(columnsOf(whole)));
  const inner = working(fitted);
  const remaining = createMatrix(members.length, members.length);
  for (let j = 0; j < members.length; j += 1) {
    for (let i = 0; i < members.length; i += 1) {
      let value = outer[j][i];
      for (const column of inner) value -= column[i] * column[j];
      remaining.data[j * members.length + i] = value;
    }
  }
  const root = spectralMap(remaining, inverseRoot);
  const slopes = fitted.slice(0, rows.size);
  const halves = slopes.map((column) => rowCombination(root, column));
  return fromColumns(working(halves), members.length);
}

function adjustByColumns(part: Matrix, size: number): Matrix {
  const map = spectralMap(transposedProduct(part, part), (value) => inverseRoot(1 - value, 1));
  const adjusted = createMatrix(part.rows, size);
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < part.columns; k += 1) {
      const factor = elementAt(map, k, j);
      for (let i = 0; i < part.rows; i += 1) {
        adjusted.data[j * part.rows + i] += factor * elementAt(part, i, k);
      }
    }
  }
  return adjusted;
}

/** Φ times a vector on a cluster's rows: its entities' means count by their weight. */
function applyWorking(
  vector: Float64Array,
  working: Cr2Rows['working'],
  members: Int32Array,
): Float64Array {
  if (working === null) return vector;
  const sums = new Map<number, { sum: number; count: number }>();
  members.forEach((row, i) => {
    const entity = working.codes[row];
    const known = sums.get(entity) ?? { sum: 0, count: 0 };
    sums.set(entity, { sum: known.sum + vector[i], count: known.count + 1 });
  });
  return vector.map((value, i) => {
    const entity = working.codes[members[i]];
    const { sum, count } = sums.get(entity) ?? { sum: 0, count: 1 };
    return value + ((working.meanWeights[entity] - 1) * sum) / count;
  });
}

/** λ^(−1/2), and zero where λ is zero beside the largest: a generalised inverse. */
function inverseRoot(value: number, largest: number): number {
  return value > FITTED_EXACTLY * largest ? 1 / Math.sqrt(value) : 0;
}

/** Q diag(f(λ)) Q′ for a symmetric Q diag(λ) Q′. */
function spectralMap(matrix: Matrix, map: (value: number, largest: number) => number): Matrix {
  const { values, vectors } = symmetricEigen(matrix);
  const size = matrix.rows;
  const mapped = values.map((value) => map(value, values[0]));
  const result = createMatrix(size, size);
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < size; k += 1) {
      const factor = mapped[k] * elementAt(vectors, j, k);
      if (factor === 0) continue;
      for (let i = 0; i < size; i += 1) {
        result.data[j * size + i] += factor * elementAt(vectors, i, k);
      }
    }
  }
  return result;
}

/** A v for a symmetric A. */
function rowCombination(matrix: Matrix, vector: Float64Array): Float64Array {
  return Float64Array.from(vector, (_, i) => dotProduct(matrixColumn(matrix, i), vector));
}

/** A′B. */
function transposedProduct(left: Matrix, right: Matrix): Matrix {
  const product = createMatrix(left.columns, right.columns);
  for (let j = 0; j < right.columns; j += 1) {
    for (let i = 0; i < left.columns; i += 1) {
      product.data[j * left.columns + i] = dotProduct(
        matrixColumn(left, i),
        matrixColumn(right, j),
      );
    }
  }
  return product;
}

function identity(size: number): Matrix {
  const matrix = createMatrix(size, size);
  for (let i = 0; i < size; i += 1) matrix.data[i * size + i] = 1;
  return matrix;
}

function columnsOf(matrix: Matrix): Float64Array[] {
  return Array.from({ length: matrix.columns }, (_, j) => matrixColumn(matrix, j));
}

function fromColumns(columns: readonly Float64Array[], rows: number): Matrix {
  const matrix = createMatrix(rows, columns.length);
  columns.forEach((column, j) => matrix.data.set(column, j * rows));
  return matrix;
}
