/** What do the entity means of one panel length have in common? */
import { addCrossProducts, BLOCK_ROWS } from '../linalg/cross-products.ts';
import type { Matrix } from '../linalg/matrix.ts';

/** The mean rows of some entities, each times its root; null: as they are. */
export interface MeanRows {
  readonly members: Int32Array;
  /** √(W_i / T_i): with weights an entity's mean row counts W_i times, not T_i times. */
  readonly roots: Float64Array | null;
}

/** Cross-products of the rows of the members `from` to `to` − 1, and where they are added. */
export interface MeanProductsTask extends MeanRows {
  /** Entity means, one vector by variable. */
  readonly means: readonly Float64Array[];
  /** What is taken from each variable first. */
  readonly shifts: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly product: Matrix;
}

/** product += Z′Z, where z is the root and, for each variable, the mean less its shift times the root. */
export function sumMeanProducts(task: MeanProductsTask): void {
  const { means, shifts, members, roots, product } = task;
  const constant = new Float64Array(BLOCK_ROWS).fill(1);
  const columns = means.map(() => new Float64Array(BLOCK_ROWS));
  const rows = [constant, ...columns];
  for (let start = task.from; start < task.to; start += BLOCK_ROWS) {
    const count = Math.min(task.to - start, BLOCK_ROWS);
    for (let j = 0; j < columns.length; j += 1) {
      const column = columns[j];
      const source = means[j];
      const shift = shifts[j];
      for (let k = 0; k < count; k += 1) column[k] = source[members[start + k]] - shift;
    }
    if (roots !== null) {
      constant.fill(1);
      const part = roots.subarray(start, start + count);
      rows.forEach((column) => timesRoots(column, part));
    }
    addCrossProducts(product, rows, 0, count);
  }
}

/** column × roots, element by element, for as many as there are roots. */
export function timesRoots(column: Float64Array, roots: Float64Array): void {
  for (let k = 0; k < roots.length; k += 1) column[k] *= roots[k];
}

/** The mean of some of the members; of equal values exactly their value. */
export function typicalMean(means: Float64Array, members: Int32Array): number {
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
