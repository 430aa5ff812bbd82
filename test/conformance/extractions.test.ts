import { describe, expect, it } from 'vitest';

import type { Matrix } from '../../src-main/stats/linalg/matrix.ts';
import { EXTRACTIONS, ITEM_CORRELATIONS } from '../../src-main/stats/measurement/index.ts';
import { oneFactorCorrelations } from '../unit/src-main/stats/support/correlations.ts';

const correlations = oneFactorCorrelations([0.8, 0.65, 0.5, 0.7]);

/** The same correlations with items in another order and one item turned. */
function rearranged(matrix: Matrix, order: readonly number[], turned: number): Matrix {
  const size = matrix.rows;
  const sign = (item: number) => (item === turned ? -1 : 1);
  const data = Float64Array.from({ length: size * size }, (_, at) => {
    const i = order[at % size] ?? 0;
    const j = order[Math.floor(at / size)] ?? 0;
    return sign(i) * sign(j) * (matrix.data[j * size + i] ?? 0);
  });
  return { rows: size, columns: size, data };
}

describe.each([
  ['extractions', EXTRACTIONS],
  ['correlations', ITEM_CORRELATIONS],
])('the registry of %s', (_, registry) => {
  it('has ids of its own, and titles in both languages', () => {
    const ids = registry.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title } of registry) expect(title.da && title.en).toBeTruthy();
  });
});

describe.each(EXTRACTIONS)('extraction $id', ({ extract }) => {
  const solution = extract(correlations);

  it('has a loading and a uniqueness per item that make one, and falling eigenvalues', () => {
    expect(solution.loadings).toHaveLength(4);
    solution.loadings?.forEach((loading, i) => {
      expect(loading ** 2 + (solution.uniquenesses?.[i] ?? 9)).toBeCloseTo(1, 9);
    });
    const { eigenvalues } = solution;
    expect(eigenvalues).toEqual([...eigenvalues].toSorted((a, b) => b - a));
  });

  it('follows the items when they change places, and turns the sign of a turned one', () => {
    const order = [2, 0, 3, 1];
    const moved = extract(rearranged(correlations, order, 1));
    order.forEach((item, place) => {
      const sign = item === 1 ? -1 : 1;
      const expected = sign * (solution.loadings?.[item] ?? 9);
      expect(moved.loadings?.[place]).toBeCloseTo(expected, 8);
    });
  });

  it('has no factor rather than no number where nothing is shared or all is', () => {
    const same = { rows: 3, columns: 3, data: new Float64Array(9).fill(1) };
    for (const { loadings, eigenvalues } of [extract(same), extract(oneFactorCorrelations([0, 0]))])
      expect([...(loadings ?? []), ...eigenvalues].every(Number.isFinite)).toBe(true);
  });
});

describe.each(ITEM_CORRELATIONS)('correlation $id', ({ correlate }) => {
  const left = Float64Array.from({ length: 300 }, (_, row) => 1 + (row % 5));
  const right = left.map((value, row) => (row % 3 === 0 ? 6 - value : value));

  it('is symmetric with ones on its diagonal, and does not change with the order of rows', () => {
    const found = correlate([left, right]);
    expect(found?.data[0]).toBe(1);
    expect(found?.data[1]).toBe(found?.data[2]);
    const backwards = correlate([left.toReversed(), right.toReversed()]);
    expect(backwards?.data[1]).toBeCloseTo(found?.data[1] ?? 9, 12);
  });

  it('does not exist where an item does not vary', () => {
    expect(correlate([left, left.map(() => 3)])).toBeNull();
  });
});
