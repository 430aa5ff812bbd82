/** Which work on a panel's rows can be done side by side? */
import { sumProducts } from '../linalg/cross-products.ts';
import type { ProductsTask } from '../linalg/cross-products.ts';
import { createMatrix } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { turnVariable } from './entity-parts.ts';
import type { EntityParts } from './entity-parts.ts';
import { sumScoreProducts } from './entity-scores.ts';
import type { ScoresTask } from './entity-scores.ts';
import { sumMeanProducts } from './mean-products.ts';
import type { MeanProductsTask } from './mean-products.ts';
import type { RowsByEntity } from './rows-by-entity.ts';

/** Variables to be turned into means and contrasts. */
interface PartsTask {
  readonly rows: RowsByEntity;
  readonly variables: readonly (EntityParts & { readonly values: Float64Array })[];
}

/** Plain data: numbers to read, and memory of its own that the task writes to. */
export type RowTask =
  | ({ readonly kind: 'parts' } & PartsTask)
  | ({ readonly kind: 'products' } & ProductsTask)
  | ({ readonly kind: 'mean-products' } & MeanProductsTask)
  | ({ readonly kind: 'scores' } & ScoresTask);

/**
 * Who does the tasks. How they are shared out never changes a result: what is cut in pieces, and in
 * which order pieces are added, depends on the panel alone.
 */
export interface RowWorkers {
  /** Numbers that every worker can read and write; they hold anything. */
  readonly allocate: (length: number) => Float64Array;
  /** Does all tasks, in any order; returns when the last is done. */
  readonly run: (tasks: readonly RowTask[]) => void;
}

/** One worker, in the thread that asks. */
export const ALONE: RowWorkers = {
  allocate: (length) => new Float64Array(length),
  run: (tasks) => tasks.forEach(runRowTask),
};

/** Does one task. */
export function runRowTask(task: RowTask): void {
  switch (task.kind) {
    case 'parts':
      for (const variable of task.variables) turnVariable(variable, task.rows);
      return;
    case 'products':
      sumProducts(task);
      return;
    case 'mean-products':
      sumMeanProducts(task);
      return;
    case 'scores':
      sumScoreProducts(task);
  }
}

/** From so many numbers on, work is worth a second worker. */
export const WORTH_SHARING = 1e6;

/** The rows `from` to `to` − 1. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** All rows in one piece, or in two halves where rows of `width` numbers hold many. */
export function piecesOf(rows: number, width: number): Piece[] {
  if (rows * width < WORTH_SHARING) return [{ from: 0, to: rows }];
  const middle = rows >> 1;
  return [
    { from: 0, to: middle },
    { from: middle, to: rows },
  ];
}

/** A task that adds to a p × p product over some rows, and how many rows there are. */
export interface SummedTask {
  readonly size: number;
  readonly rows: number;
  readonly taskOf: (piece: Piece, product: Matrix) => RowTask;
}

/** The products of all rows of each sum, its pieces added in their order. */
export function sumByPieces(sums: readonly SummedTask[], workers: RowWorkers): Matrix[] {
  const tasks: RowTask[] = [];
  const parts = sums.map(({ size, rows, taskOf }) =>
    piecesOf(rows, size).map((piece) => {
      const data = workers.allocate(size * size).fill(0);
      const product = { rows: size, columns: size, data };
      tasks.push(taskOf(piece, product));
      return product;
    }),
  );
  // A helper costs more than it saves where all the sums together are small.
  const numbers = sums.reduce((total, { rows, size }) => total + rows * size, 0);
  (numbers < WORTH_SHARING ? ALONE : workers).run(tasks);
  return parts.map((products, k) => {
    const total = createMatrix(sums[k].size, sums[k].size);
    for (const { data } of products) data.forEach((value, at) => (total.data[at] += value));
    return total;
  });
}
