import { describe, expect, it } from 'vitest';

import { seededDraws } from '../../../../../src-main/stats/measurement/seeded-draws.ts';

const COUNT = 40_000;
const many = (draw: () => number) => Array.from({ length: COUNT }, draw);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: number[]) => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};

describe('seeded draws', () => {
  it('repeat for the same seed and differ for another', () => {
    const first = seededDraws(7).uniform();
    expect(seededDraws(7).uniform()).toBe(first);
    expect(seededDraws(8).uniform()).not.toBe(first);
  });

  it('are uniform between zero and one', () => {
    const { uniform } = seededDraws(1);
    const values = many(uniform);
    expect(values.every((value) => value > 0 && value < 1)).toBe(true);
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(0.006);
  });

  it('are normal with mean zero and variance one', () => {
    const { normal } = seededDraws(2);
    const values = many(normal);
    expect(Math.abs(mean(values))).toBeLessThan(0.02);
    expect(Math.abs(variance(values) - 1)).toBeLessThan(0.03);
    expect(Math.abs(mean(values.map((value) => value ** 4)) - 3)).toBeLessThan(0.2);
  });

  it.each([1, 2, 50])('are chi-squared with mean %i and twice that variance', (df) => {
    const { chiSquared } = seededDraws(3);
    const values = many(() => chiSquared(df));
    expect(Math.abs(mean(values) / df - 1)).toBeLessThan(0.03);
    expect(Math.abs(variance(values) / (2 * df) - 1)).toBeLessThan(0.08);
  });
});
