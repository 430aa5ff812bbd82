import { createMatrix, elementAt, upperTimesTranspose, vectorNorm } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { triangularFactor } from './qr.ts';

/**
 * A column is omitted when what the kept columns leave of it is smaller than this share of the
 * numbers that were subtracted to get there. Rounding leaves some 1e-15 of an exactly collinear
 * column; the hardest regular columns known to the tests (the tenth power of NIST's Filip) leave
 * more than 1e-10, a control that hardly varies within persons some 1e-3.
 */
export const COLLINEARITY_TOLERANCE = 1e-12;

/** Below this share of the omitted column a kept one is not named as part of the combination. */
const COMBINATION_SHARE = 1e-7;

/** A column left out of a regression because kept columns before it already say the same. */
export interface OmittedColumn {
  readonly index: number;
  /** The kept columns it is a linear combination of; empty for a column of zeros. */
  readonly combination: readonly { readonly index: number; readonly coefficient: number }[];
}

/** The least-squares solution on the columns that were kept. */
export interface LeastSquares {
  /** Indices of the p kept columns, ascending. */
  readonly kept: readonly number[];
  readonly omitted: readonly OmittedColumn[];
  /** One per kept column. */
  readonly coefficients: Float64Array;
  /** p × p upper triangular R⁻¹, where R′R = X′X on the kept columns. */
  readonly inverseFactor: Matrix;
  /** (X′X)⁻¹ = R⁻¹R⁻ᵀ, p × p. */
  readonly inverse: Matrix;
  readonly residualSumOfSquares: number;
}

/** What a regression needs; `scales` are the columns' lengths before any centring (default: as they are). */
export interface LeastSquaresInput {
  readonly columns: readonly Float64Array[];
  readonly outcome: Float64Array;
  readonly scales?: readonly number[];
}

/**
 * Which b minimises ‖y − Xb‖, and which columns can have a coefficient at all?
 *
 *   [X y] = Q [R z; 0 r],   b = R⁻¹ z on the kept columns,   RSS = ‖r‖²
 *
 * Columns are taken from left to right: the first of a collinear set is kept, later ones are
 * omitted, as Stata does. Column j is omitted when its residual on the kept columns is below
 * COLLINEARITY_TOLERANCE × (s_j + Σ |c_k| s_k), c its coefficients on the kept columns and s the
 * scales: that is what rounding can leave of an exact combination, in any units.
 *
 * columns: any number of vectors of length N. outcome: N.
 *
 * @source [GolubVanLoan2013] §5.3; order of omission [StataR] regress
 * @verified test/reference/nist (exact fractions; at least 7 digits on Filip, 8 elsewhere)
 */
export function solveLeastSquares(input: LeastSquaresInput): LeastSquares {
  const width = input.columns.length;
  const work = triangularFactor([...input.columns, input.outcome]);
  const scales = input.scales ?? input.columns.map(vectorNorm);
  const kept: number[] = [];
  const omitted: OmittedColumn[] = [];
  for (let j = 0; j < width; j += 1) {
    const combination = backSubstitute(work, kept, j);
    const left = tailNorm(work, j, kept.length);
    let size = scales[j];
    kept.forEach((column, k) => (size += Math.abs(combination[k]) * scales[column]));
    if (left > COLLINEARITY_TOLERANCE * size) {
      reflectTail(work, j, kept.length);
      kept.push(j);
    } else {
      omitted.push({ index: j, combination: namedCombination(combination, kept, scales, j) });
    }
  }
  return assemble(work, kept, omitted);
}

function assemble(
  work: Matrix,
  kept: readonly number[],
  omitted: readonly OmittedColumn[],
): LeastSquares {
  const outcomeColumn = work.columns - 1;
  const factor = createMatrix(kept.length, kept.length);
  kept.forEach((column, k) => {
    for (let i = 0; i <= k; i += 1) {
      factor.data[k * kept.length + i] = elementAt(work, i, column);
    }
  });
  const inverseFactor = invertUpper(factor);
  const left = tailNorm(work, outcomeColumn, kept.length);
  return {
    kept,
    omitted,
    coefficients: backSubstitute(work, kept, outcomeColumn),
    inverseFactor,
    inverse: upperTimesTranspose(inverseFactor),
    residualSumOfSquares: left * left,
  };
}

/** Coefficients of column j of the working matrix on the kept columns. */
function backSubstitute(work: Matrix, kept: readonly number[], j: number): Float64Array {
  const solution = new Float64Array(kept.length);
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    let sum = elementAt(work, i, j);
    for (let k = i + 1; k < kept.length; k += 1) {
      sum -= elementAt(work, i, kept[k]) * solution[k];
    }
    solution[i] = sum / elementAt(work, i, kept[i]);
  }
  return solution;
}

function tailNorm(work: Matrix, j: number, from: number): number {
  const start = j * work.rows;
  return vectorNorm(work.data.subarray(start + from, start + work.rows));
}

/** Turns what column j has from row `pivot` down into its first element; a no-op while nothing is omitted. */
function reflectTail(work: Matrix, j: number, pivot: number): void {
  const { rows, columns, data } = work;
  const below = vectorNorm(data.subarray(j * rows + pivot + 1, (j + 1) * rows));
  if (below === 0) return;
  const norm = tailNorm(work, j, pivot);
  const reflector = data.slice(j * rows + pivot, (j + 1) * rows);
  const diagonal = reflector[0] > 0 ? -norm : norm;
  reflector[0] -= diagonal;
  const weight = 2 / reflector.reduce((sum, value) => sum + value * value, 0);
  for (let k = j; k < columns; k += 1) {
    const start = k * rows + pivot;
    let shift = 0;
    for (let i = 0; i < reflector.length; i += 1) shift += reflector[i] * data[start + i];
    shift *= weight;
    for (let i = 0; i < reflector.length; i += 1) data[start + i] -= shift * reflector[i];
  }
  data[j * rows + pivot] = diagonal;
  data.fill(0, j * rows + pivot + 1, (j + 1) * rows);
}

function namedCombination(
  coefficients: Float64Array,
  kept: readonly number[],
  scales: readonly number[],
  j: number,
): OmittedColumn['combination'] {
  return kept
    .map((index, k) => ({ index, coefficient: coefficients[k] }))
    .filter(
      ({ index, coefficient }) =>
        Math.abs(coefficient) * scales[index] > COMBINATION_SHARE * scales[j],
    );
}

/** Inverse of a p × p upper triangular matrix. */
export function invertUpper(upper: Matrix): Matrix {
  const size = upper.rows;
  const inverse = createMatrix(size, size);
  for (let j = 0; j < size; j += 1) {
    inverse.data[j * size + j] = 1 / elementAt(upper, j, j);
    for (let i = j - 1; i >= 0; i -= 1) {
      let sum = 0;
      for (let k = i + 1; k <= j; k += 1)
        sum += elementAt(upper, i, k) * inverse.data[j * size + k];
      inverse.data[j * size + i] = -sum / elementAt(upper, i, i);
    }
  }
  return inverse;
}
