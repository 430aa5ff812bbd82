import { BLOCK_ROWS } from './cross-products.ts';
import { createMatrix, dotProduct } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * What is R in A = QR, without Q? Householder reflections over row blocks.
 *
 * Each block is stacked under the R found so far and both are reduced to a new R, so that the
 * whole takes one pass over memory and 2 N p² operations. Householder reflections are column by
 * column backward stable, whatever the columns' units.
 *
 * columns: p vectors of length N. Result: p × p upper triangular; signs of rows are arbitrary.
 *
 * @source [GolubVanLoan2013] §5.2.2; [Demmel2012] for the sequential block form
 */
export function triangularFactor(columns: readonly Float64Array[]): Matrix {
  const width = columns.length;
  const rows = width === 0 ? 0 : columns[0].length;
  const factor = createMatrix(width, width);
  const memory = columns.map(() => new Float64Array(Math.min(rows, BLOCK_ROWS)));
  for (let start = 0; start < rows; start += BLOCK_ROWS) {
    const length = Math.min(rows - start, BLOCK_ROWS);
    const block = length < BLOCK_ROWS ? memory.map((part) => part.subarray(0, length)) : memory;
    block.forEach((part, k) => part.set(columns[k].subarray(start, start + length)));
    foldBlock(factor, block);
  }
  return factor;
}

/** R of the rows behind a factor and some more: the factor itself is left as it is. */
export function foldRows(factor: Matrix, columns: readonly Float64Array[]): Matrix {
  const folded = { ...factor, data: factor.data.slice() };
  foldBlock(
    folded,
    columns.map((column) => column.slice()),
  );
  return folded;
}

/** Folds one row block into R. The block's columns are overwritten. */
function foldBlock(factor: Matrix, block: readonly Float64Array[]): void {
  const width = factor.columns;
  for (let j = 0; j < width; j += 1) {
    const tail = block[j];
    const tailSquared = dotProduct(tail, tail);
    if (tailSquared === 0) continue;
    const diagonal = factor.data[j * width + j];
    const norm = Math.sqrt(diagonal * diagonal + tailSquared);
    const newDiagonal = diagonal > 0 ? -norm : norm;
    const head = diagonal - newDiagonal;
    // The reflection is I − 2vv′/v′v with v = (head, tail).
    const weight = 2 / (head * head + tailSquared);
    factor.data[j * width + j] = newDiagonal;
    for (let k = j + 1; k < width; k += 1) {
      const top = factor.data[k * width + j];
      const shift = reflectColumn(tail, block[k], head * top, weight);
      factor.data[k * width + j] = top - shift * head;
    }
  }
}

/** Reflects one column of the block and gives the multiple of the reflector that it lost. */
function reflectColumn(
  tail: Float64Array,
  other: Float64Array,
  start: number,
  weight: number,
): number {
  const shift = weight * (start + dotProduct(tail, other));
  subtractMultiple(other, tail, shift);
  return shift;
}

/** target −= factor × source. */
export function subtractMultiple(target: Float64Array, source: Float64Array, factor: number): void {
  const length = target.length;
  const whole = length - (length % 4);
  for (let i = 0; i < whole; i += 4) {
    target[i] -= factor * source[i];
    target[i + 1] -= factor * source[i + 1];
    target[i + 2] -= factor * source[i + 2];
    target[i + 3] -= factor * source[i + 3];
  }
  for (let i = whole; i < length; i += 1) target[i] -= factor * source[i];
}
