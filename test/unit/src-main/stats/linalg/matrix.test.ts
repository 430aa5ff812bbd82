import { describe, expect, it } from 'vitest';

import {
  createMatrix,
  dotProduct,
  elementAt,
  gather,
  matrixColumn,
  sandwichProduct,
  scaleMatrix,
  principalSubmatrix,
  upperTimesTranspose,
  vectorNorm,
} from '../../../../../src-main/stats/linalg/matrix.ts';

const symmetric = { rows: 2, columns: 2, data: Float64Array.of(2, 1, 1, 3) };

describe('small matrices', () => {
  it('keep their columns together', () => {
    const matrix = createMatrix(2, 3);
    matrixColumn(matrix, 1).set([5, 6]);
    expect(elementAt(matrix, 1, 1)).toBe(6);
    expect([...matrix.data]).toEqual([0, 0, 5, 6, 0, 0]);
  });

  it('sum products of any length', () => {
    for (const length of [0, 1, 4, 7]) {
      const values = Float64Array.from({ length }, (_, i) => i + 1);
      const expected = values.reduce((sum, value) => sum + value * value, 0);
      expect(dotProduct(values, values)).toBe(expected);
    }
    expect(vectorNorm(Float64Array.of(3, 4))).toBe(5);
  });

  it('square an upper triangle', () => {
    const upper = { rows: 2, columns: 2, data: Float64Array.of(2, 0, 3, 4) };
    expect([...upperTimesTranspose(upper).data]).toEqual([13, 12, 12, 16]);
  });

  it('put meat between bread', () => {
    const identity = { rows: 2, columns: 2, data: Float64Array.of(1, 0, 0, 1) };
    expect([...sandwichProduct(symmetric, identity).data]).toEqual([5, 5, 5, 10]);
  });

  it('scale, pick and gather without touching the source', () => {
    expect([...scaleMatrix(symmetric, 2).data]).toEqual([4, 2, 2, 6]);
    expect([...principalSubmatrix(symmetric, [1, 0]).data]).toEqual([3, 1, 1, 2]);
    expect([...gather(Float64Array.of(7, 8), Int32Array.of(1, 1, 0))]).toEqual([8, 8, 7]);
    expect([...symmetric.data]).toEqual([2, 1, 1, 3]);
  });
});
