import { describe, expect, it } from 'vitest';

import {
  entitiesByCount,
  rowsByEntity,
} from '../../../../../src-main/stats/panel/rows-by-entity.ts';

describe('rows by entity', () => {
  it('need no order where they stand together already', () => {
    const { starts, order } = rowsByEntity(Int32Array.of(0, 0, 1, 2, 2), 3, null);
    expect([...starts]).toEqual([0, 2, 3, 5]);
    expect(order).toBeNull();
  });

  it('keep their own order within each entity', () => {
    const { starts, order, later } = rowsByEntity(Int32Array.of(0, 1, 0, 2, 1), 3, null);
    expect([...starts]).toEqual([0, 2, 4, 5]);
    expect([...order!]).toEqual([0, 2, 1, 4, 3]);
    expect([...later.rows]).toEqual([2, 4]);
    expect([...later.entities]).toEqual([0, 1]);
    expect([...later.steps]).toEqual([1, 1]);
  });

  it('step by 1/t without weights, the same for every entity', () => {
    const { steps } = rowsByEntity(Int32Array.of(0, 0, 0, 1), 2, null);
    expect([...steps.shares]).toEqual([1, 1 / 2, 1 / 3]);
    expect(steps.roots[2]).toBeCloseTo(Math.sqrt(2 / 3), 15);
  });

  it('step by a row’s share of the weight so far', () => {
    const { steps } = rowsByEntity(Int32Array.of(0, 1, 0), 2, Float64Array.of(1, 5, 3));
    expect([...steps.shares]).toEqual([1, 0.75, 1]);
    expect(steps.roots[1]).toBeCloseTo(Math.sqrt(3 / 4), 15);
  });
});

it('entities are grouped by their number of rows, shortest first', () => {
  const groups = entitiesByCount(Float64Array.of(2, 1, 4, 2), 4);
  expect(groups.map(({ count, members }) => [count, ...members])).toEqual([
    [1, 1],
    [2, 0, 3],
    [4, 2],
  ]);
});
