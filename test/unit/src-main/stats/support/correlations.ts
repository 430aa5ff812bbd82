import type { Matrix } from '../../../../../src-main/stats/linalg/matrix.ts';

/** A symmetric matrix from its rows. */
export function symmetric(rows: readonly (readonly number[])[]): Matrix {
  return { rows: rows.length, columns: rows.length, data: Float64Array.from(rows.flat()) };
}

/** The correlations of items that share exactly one factor. */
export function oneFactorCorrelations(loadings: readonly number[]): Matrix {
  return symmetric(
    loadings.map((left, i) => loadings.map((right, j) => (i === j ? 1 : left * right))),
  );
}
