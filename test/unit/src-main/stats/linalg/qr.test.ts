import { expect, it } from 'vitest';

import { dotProduct, elementAt } from '../../../../../src-main/stats/linalg/matrix.ts';
import { subtractMultiple, triangularFactor } from '../../../../../src-main/stats/linalg/qr.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { seededNormal } from '../support/panels.ts';

it.each([3, 256, 257, 700])('gives R′R = A′A with %i rows, over one or several blocks', (rows) => {
  const normal = seededNormal(rows);
  const columns = [1, 1e6, 1e-6].map((unit) =>
    Float64Array.from({ length: rows }, () => unit * (normal() + 3)),
  );
  const factor = triangularFactor(columns);
  columns.forEach((left, i) => {
    columns.forEach((right, j) => {
      let sum = 0;
      for (let k = 0; k < 3; k += 1) sum += elementAt(factor, k, i) * elementAt(factor, k, j);
      expect(Math.abs(sum / dotProduct(left, right) - 1)).toBeLessThan(SAME_NUMBER);
    });
  });
  expect(elementAt(factor, 2, 0)).toBe(0);
});

it('leaves the caller’s columns as they were', () => {
  const column = Float64Array.of(3, 4);
  triangularFactor([column]);
  expect([...column]).toEqual([3, 4]);
});

it('has an empty factor without columns', () => {
  expect(triangularFactor([]).data).toHaveLength(0);
});

it('subtracts a multiple in place', () => {
  const target = Float64Array.of(5, 5);
  subtractMultiple(target, Float64Array.of(1, 2), 2);
  expect([...target]).toEqual([3, 1]);
});
