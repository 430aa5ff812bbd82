import { EigenvalueDecomposition, Matrix as DenseMatrix } from 'ml-matrix';

import { createMatrix, elementAt } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** Eigenvalues in descending order; `vectors` has the matching unit eigenvectors as columns. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Matrix;
}

/**
 * What are the principal axes of a symmetric matrix?
 *
 *   A = V diag(λ) V′,   λ_1 ≥ … ≥ λ_p;  the sign of a vector is arbitrary
 *
 * @source [GolubVanLoan2013] §8.3 (tridiagonalisation and QL, as in ml-matrix)
 */
export function symmetricEigen(matrix: Matrix): SymmetricEigen {
  const size = matrix.rows;
  if (size === 0) return { values: new Float64Array(0), vectors: matrix };
  const dense = new DenseMatrix(size, size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) dense.set(i, j, elementAt(matrix, i, j));
  }
  const decomposition = new EigenvalueDecomposition(dense, { assumeSymmetric: true });
  const found = decomposition.realEigenvalues;
  const order = found.map((_, k) => k).sort((a, b) => found[b] - found[a]);
  const vectors = createMatrix(size, size);
  order.forEach((source, j) => {
    for (let i = 0; i < size; i += 1) {
      vectors.data[j * size + i] = decomposition.eigenvectorMatrix.get(i, source);
    }
  });
  return { values: Float64Array.from(order, (k) => found[k]), vectors };
}
