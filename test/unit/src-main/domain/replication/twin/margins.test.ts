import { expect, test } from 'vitest';
import {
  commonLevels,
  pooledMargin,
  valuesByRank,
} from '../../../../../../src-main/domain/replication/twin/margins.ts';

test('no value of a margin is shared by fewer than five rows', () => {
  const observed = Array.from({ length: 53 }, (_, row) => (row * row) % 31);
  const pooled = pooledMargin(observed, 5);
  const counts = Map.groupBy(pooled, (value) => value);
  expect(pooled).toHaveLength(53);
  expect(Math.min(...[...counts.values()].map((rows) => rows.length))).toBeGreaterThanOrEqual(5);
  expect(pooled.every(Number.isInteger)).toBe(true);
});

test('an extreme that one person has disappears into its neighbours', () => {
  const pooled = pooledMargin([1, 1, 1, 1, 1, 40, 41, 42, 43, 99], 5);
  expect(pooled).toEqual([1, 1, 1, 1, 1, 53, 53, 53, 53, 53]);
});

test('fractions are pooled to their mean without rounding', () => {
  expect(pooledMargin([0.1, 0.2, 0.3], 5)).toEqual(
    [0.2, 0.2, 0.2].map((x) => expect.closeTo(x, 12)),
  );
});

test('a level of four rows counts as the commonest', () => {
  const observed = [...Array<string>(6).fill('V'), ...Array<string>(4).fill('Æ')];
  expect(commonLevels(observed, 5)).toEqual(Array<string>(10).fill('V'));
  expect(commonLevels([], 5)).toEqual([]);
});

test('the lowest score gets the lowest value', () => {
  expect(valuesByRank([0.3, -2, 1], [10, 20, 30])).toEqual([20, 10, 30]);
});
