import { expect, it } from 'vitest';

import { subtractCombination } from '../../../../../src-main/stats/linalg/combination.ts';

it.each([0, 1, 3, 4, 6, 9])('takes %i multiples out of a window', (count) => {
  const sources = Array.from({ length: count }, (_, k) => Float64Array.of(99, k + 1, 2 * k, 5, 99));
  const factors = sources.map((_, k) => k - 1);
  const target = Float64Array.of(10, 20, 30, 40);
  subtractCombination(target, sources, factors, { offset: 1, length: 3 });
  const left = (value: number, of: (k: number) => number) =>
    factors.reduce((rest, factor, k) => rest - factor * of(k), value);
  expect([...target]).toEqual([
    left(10, (k) => k + 1),
    left(20, (k) => 2 * k),
    left(30, () => 5),
    40,
  ]);
});
