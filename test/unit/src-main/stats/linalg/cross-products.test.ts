import { describe, expect, it } from 'vitest';

import {
  addCrossProducts,
  crossProducts,
} from '../../../../../src-main/stats/linalg/cross-products.ts';
import { createMatrix, elementAt } from '../../../../../src-main/stats/linalg/matrix.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { seededNormal } from '../support/panels.ts';

function columnsOf(width: number, rows: number): Float64Array[] {
  const normal = seededNormal(width * rows);
  return Array.from({ length: width }, () => Float64Array.from({ length: rows }, () => normal()));
}

function plainSum(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, row) => sum + value * right[row]!, 0);
}

describe('cross-products', () => {
  it.each([
    [1, 5],
    [2, 256],
    [3, 257],
    [5, 700],
    [7, 40],
  ])('are the plain sums of %i columns of %i rows', (width, rows) => {
    const columns = columnsOf(width, rows);
    const product = crossProducts(columns);
    columns.forEach((left, i) => {
      columns.forEach((right, j) => {
        const size = Math.sqrt(plainSum(left, left) * plainSum(right, right));
        const difference = elementAt(product, i, j) - plainSum(left, right);
        expect(Math.abs(difference) / size).toBeLessThan(SAME_NUMBER);
        expect(elementAt(product, i, j)).toBe(elementAt(product, j, i));
      });
    });
  });

  it('of no columns are an empty matrix', () => {
    expect(crossProducts([]).data).toHaveLength(0);
  });

  it('are added over some of the rows', () => {
    const product = createMatrix(2, 2);
    const columns = [Float64Array.of(9, 1, 2), Float64Array.of(9, 3, 4)];
    addCrossProducts(product, columns, 1, 2);
    addCrossProducts(product, columns, 2, 3);
    expect([...product.data]).toEqual([5, 11, 11, 25]);
  });
});
