import { describe, expect, it } from 'vitest';

import { createMatrix, elementAt } from '../../../../../src-main/stats/linalg/matrix.ts';
import { sumMeanProducts, typicalMean } from '../../../../../src-main/stats/panel/mean-products.ts';
import { seededNormal } from '../support/panels.ts';

const normal = seededNormal(12);
const means = [0, 1].map(() => Float64Array.from({ length: 700 }, () => 2017 + normal()));
const members = Int32Array.from({ length: 600 }, (_, k) => k + 50);

describe.each([
  ['as they are', null],
  ['times their roots', Float64Array.from(members, (i) => 1 + (i % 3))],
])('products of mean rows %s', (_, roots) => {
  it('are those of the rows less their shifts, over several blocks', () => {
    const shifts = means.map((values) => typicalMean(values, members));
    const product = createMatrix(3, 3);
    for (const [from, to] of [
      [0, 300],
      [300, 600],
    ] as const) {
      sumMeanProducts({ means, shifts, members, roots, from, to, product });
    }
    const row = (k: number) =>
      [1, ...means.map((values, j) => values[members[k]!]! - shifts[j]!)].map(
        (value) => value * (roots?.[k] ?? 1),
      );
    for (let i = 0; i < 3; i += 1) {
      for (let j = 0; j < 3; j += 1) {
        const expected = members.reduce((sum, _member, k) => sum + row(k)[i]! * row(k)[j]!, 0);
        expect(elementAt(product, i, j)).toBeCloseTo(expected, 8);
      }
    }
  });
});

it('a typical mean is about the mean, and exact where all are the same', () => {
  const [values] = means;
  expect(Math.abs(typicalMean(values!, members) - 2017)).toBeLessThan(0.5);
  expect(typicalMean(new Float64Array(700).fill(0.1), members)).toBe(0.1);
});
