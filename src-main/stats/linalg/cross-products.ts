import { createMatrix } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** Rows handled at a time: with fifty columns a block stays in the second-level cache. */
export const BLOCK_ROWS = 256;

/** Columns taken together: nine sums and six numbers fill the processor's registers. */
const TILE = 3;

/**
 * X′X for p columns of N rows, block by block: one pass over memory, N p² operations.
 *
 * Each block is summed on its own before it is added, so that rounding grows with N / 256 + 256
 * instead of N.
 *
 * columns: p vectors of length N. Result: p × p, symmetric to the last digit.
 *
 * @source [Higham2002] §4.2 (blocked summation)
 * @verified test/unit/src-main/stats/linalg/cross-products (plain sums)
 */
export function crossProducts(columns: readonly Float64Array[]): Matrix {
  const product = createMatrix(columns.length, columns.length);
  const to = columns.length === 0 ? 0 : columns[0].length;
  sumProducts({ columns, from: 0, to, product });
  return product;
}

/** The cross-products of some rows, and where they are added. */
export interface ProductsTask {
  readonly columns: readonly Float64Array[];
  readonly from: number;
  readonly to: number;
  readonly product: Matrix;
}

/** product += X′X over the rows `from` to `to` − 1, block by block. */
export function sumProducts({ columns, from, to, product }: ProductsTask): void {
  for (let start = from; start < to; start += BLOCK_ROWS) {
    addCrossProducts(product, columns, start, Math.min(to, start + BLOCK_ROWS));
  }
}

/** product += X′X over the rows of one block, `from` to `to` − 1. */
export function addCrossProducts(
  product: Matrix,
  columns: readonly Float64Array[],
  from: number,
  to: number,
): void {
  const sums = new Float64Array(TILE * TILE);
  for (let j = 0; j < columns.length; j += TILE) {
    const right = tileOf(columns, j);
    for (let i = 0; i <= j; i += TILE) {
      sumTile(sums, tileOf(columns, i), right, { from, to });
      placeTile(product, sums, i, j);
    }
  }
}

/** Three columns from `first` on; the last one again where there are fewer. */
function tileOf(columns: readonly Float64Array[], first: number): readonly Float64Array[] {
  const last = columns.length - 1;
  return [columns[first], columns[Math.min(first + 1, last)], columns[Math.min(first + 2, last)]];
}

/** The products of three columns with three: of left a and right b at place b × TILE + a. */
function sumTile(
  sums: Float64Array,
  left: readonly Float64Array[],
  right: readonly Float64Array[],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const [a, b, c] = left;
  const [d, e, f] = right;
  let ad = 0;
  let bd = 0;
  let cd = 0;
  let ae = 0;
  let be = 0;
  let ce = 0;
  let af = 0;
  let bf = 0;
  let cf = 0;
  for (let row = from; row < to; row += 1) {
    const x = a[row];
    const y = b[row];
    const z = c[row];
    const u = d[row];
    ad += x * u;
    bd += y * u;
    cd += z * u;
    const v = e[row];
    ae += x * v;
    be += y * v;
    ce += z * v;
    const w = f[row];
    af += x * w;
    bf += y * w;
    cf += z * w;
  }
  sums.set([ad, bd, cd, ae, be, ce, af, bf, cf]);
}

/** Adds what a tile summed to the product and to its mirror image. */
function placeTile({ rows: size, data }: Matrix, sums: Float64Array, i: number, j: number): void {
  for (let column = j; column < Math.min(j + TILE, size); column += 1) {
    for (let row = i; row < Math.min(i + TILE, column + 1); row += 1) {
      data[column * size + row] += sums[(column - j) * TILE + row - i];
      data[row * size + column] = data[column * size + row];
    }
  }
}
