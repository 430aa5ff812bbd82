import { expect, test } from 'vitest';
import {
  correlationRoot,
  normalScores,
  scoreCorrelation,
} from '../../../../../../src-main/domain/replication/twin/normal-scores.ts';
import {
  createRandom,
  drawNormal,
  shuffled,
} from '../../../../../../src-main/domain/replication/twin/random.ts';

test('scores are symmetric within a group, and equal values share theirs', () => {
  const scores = normalScores([1, 2, 3, null, 7, 7], ['a', 'a', 'a', 'a', 'b', 'b']);
  expect(scores[0]).toBeCloseTo(-(scores[2] ?? 0), 12);
  expect(scores.slice(3)).toEqual([null, 0, 0]);
});

test('a correlation counts rows with both values and is 0 without variation', () => {
  expect(scoreCorrelation([1, 2, 3, null], [2, 4, 6, 100])).toBeCloseTo(1, 12);
  expect(scoreCorrelation([1, 1, 1], [1, 2, 3])).toBe(0);
});

test('correlations that no rows can have are drawn towards independence', () => {
  const root = correlationRoot([
    [1, 0.9, -0.9],
    [0.9, 1, 0.9],
    [-0.9, 0.9, 1],
  ]);
  const product = (i: number, j: number) =>
    root[i]?.reduce((sum, value, k) => sum + value * (root[j]?.[k] ?? 0), 0) ?? 0;
  expect(product(0, 0)).toBeCloseTo(1, 12);
  expect(product(0, 1)).toBeGreaterThan(0.3);
  expect(product(0, 2)).toBeLessThan(-0.3);
});

test('a seed gives the same chances again, and another seed others', () => {
  const draws = (seed: string) => {
    const random = createRandom(seed);
    return Array.from({ length: 5 }, random);
  };
  expect(draws('a')).toEqual(draws('a'));
  expect(draws('a')).not.toEqual(draws('b'));
});

test('normal draws have mean 0 and variance 1', () => {
  const random = createRandom('normal');
  const draws = Array.from({ length: 20_000 }, () => drawNormal(random));
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.04);
});

test('shuffling keeps every item', () => {
  const items = Array.from({ length: 30 }, (_, place) => place);
  const order = shuffled(items, createRandom('order'));
  expect(order).not.toEqual(items);
  expect(order.toSorted((a, b) => a - b)).toEqual(items);
});
