import { createMatrix, elementAt } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * Up to this variance inflation cross-products are as good as the rows themselves. They lose the
 * square of what reflections of the rows lose: at 100, two of sixteen digits.
 */
export const MOST_INFLATION = 100;

/**
 * What is R in A = QR, from A′A alone? Null where that would cost digits.
 *
 *   R′R = A′A,   VIF_j = (A′A)_jj ((A′A)⁻¹)_jj = 1 / (1 − R²_j)
 *
 * R²_j: how well the other columns predict column j. A factor is given only where every column's
 * VIF is below MOST_INFLATION; then coefficients by R differ from those by reflections of the rows by
 * less than 1e-12 of their standard error, and (A′A)⁻¹ by less than 1e-13. Columns of exact zeros
 * stay zero and do not count. VIFs know no units, and anything near collinearity is left to
 * reflections and their rank rule.
 *
 * product: p × p. Result: p × p upper triangular with a diagonal that is not negative.
 *
 * @source [Bjorck1996] §2.2 (normal equations); [GolubVanLoan2013] §4.2
 * @verified test/unit/src-main/stats/linalg/cholesky (reflections of the rows)
 */
export function safeCholesky(product: Matrix): Matrix | null {
  const size = product.rows;
  const factor = createMatrix(size, size);
  const { data } = factor;
  for (let j = 0; j < size; j += 1) {
    const square = elementAt(product, j, j);
    if (square === 0) continue;
    let left = square;
    for (let i = 0; i < j; i += 1) {
      const pivot = data[i * size + i];
      if (pivot === 0) continue;
      let sum = elementAt(product, i, j);
      for (let k = 0; k < i; k += 1) sum -= data[i * size + k] * data[j * size + k];
      const element = sum / pivot;
      data[j * size + i] = element;
      left -= element * element;
    }
    // Its inflation by the columns before it alone; the later ones can only add to it.
    if (!(left * MOST_INFLATION > square)) return null;
    data[j * size + j] = Math.sqrt(left);
  }
  return mostInflation(factor, product) < MOST_INFLATION ? factor : null;
}

/** The greatest VIF: squared rows of R⁻¹ times the columns' squares. */
function mostInflation(factor: Matrix, product: Matrix): number {
  const size = factor.rows;
  const squares = new Float64Array(size);
  const column = new Float64Array(size);
  for (let j = 0; j < size; j += 1) {
    const pivot = elementAt(factor, j, j);
    if (pivot === 0) continue;
    column[j] = 1 / pivot;
    squares[j] += column[j] * column[j];
    for (let i = j - 1; i >= 0; i -= 1) {
      const diagonal = elementAt(factor, i, i);
      let sum = 0;
      for (let k = i + 1; k <= j; k += 1) sum += elementAt(factor, i, k) * column[k];
      column[i] = diagonal === 0 ? 0 : -sum / diagonal;
      squares[i] += column[i] * column[i];
    }
  }
  let most = 0;
  for (let i = 0; i < size; i += 1) most = Math.max(most, squares[i] * elementAt(product, i, i));
  return most;
}
