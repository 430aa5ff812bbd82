/** How do items vary, each and together? */
import { createMatrix, dotProduct, elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';

/** Means and the k × k covariance (divisor n − 1) of k items with n complete rows. */
export interface ItemMoments {
  readonly rows: number;
  readonly means: readonly number[];
  readonly covariance: Matrix;
}

/** Means and covariances of items without missing values; needs two rows. */
export function itemMoments(items: readonly Float64Array[]): ItemMoments {
  const rows = items[0]?.length ?? 0;
  const means = items.map((item) => item.reduce((sum, value) => sum + value, 0) / rows);
  const centred = items.map((item, i) => item.map((value) => value - means[i]));
  const covariance = createMatrix(items.length, items.length);
  centred.forEach((left, i) => {
    for (let j = 0; j <= i; j += 1) {
      const shared = dotProduct(left, centred[j]) / (rows - 1);
      covariance.data[j * items.length + i] = shared;
      covariance.data[i * items.length + j] = shared;
    }
  });
  return { rows, means, covariance };
}

/** The k × k correlations; null where an item does not vary. */
export function correlationMatrix({ covariance }: ItemMoments): Matrix | null {
  const size = covariance.rows;
  const correlations = createMatrix(size, size);
  for (let j = 0; j < size; j += 1) {
    for (let i = 0; i < size; i += 1) {
      const variances = elementAt(covariance, i, i) * elementAt(covariance, j, j);
      if (!(variances > 0)) return null;
      correlations.data[j * size + i] =
        i === j ? 1 : elementAt(covariance, i, j) / Math.sqrt(variances);
    }
  }
  return correlations;
}
