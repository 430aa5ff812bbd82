import { expect, it } from 'vitest';

import { symmetricEigen } from '../../../../../src-main/stats/linalg/eigen.ts';
import { createMatrix, elementAt } from '../../../../../src-main/stats/linalg/matrix.ts';

it('gives descending eigenvalues with their vectors', () => {
  const matrix = { rows: 3, columns: 3, data: Float64Array.of(2, 1, 0, 1, 2, 0, 0, 0, -5) };
  const { values, vectors } = symmetricEigen(matrix);
  expect([...values].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([3, 1, -5]);
  values.forEach((value, k) => {
    for (let i = 0; i < 3; i += 1) {
      let sum = 0;
      for (let j = 0; j < 3; j += 1) sum += elementAt(matrix, i, j) * elementAt(vectors, j, k);
      expect(sum).toBeCloseTo(value * elementAt(vectors, i, k), 12);
    }
  });
});

it('has none for an empty matrix', () => {
  expect(symmetricEigen(createMatrix(0, 0)).values).toHaveLength(0);
});
