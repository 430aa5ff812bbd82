import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../../../assets/sample/generate/random.ts';

describe('randomStream', () => {
  it('repeats itself for the same seed and step, and differs for another', () => {
    const draws = (seed: number, step: string): number[] => {
      const random = randomStream(seed, step);
      return [random.uniform(), random.uniform(), random.uniform()];
    };
    expect(draws(36, 'names')).toEqual(draws(36, 'names'));
    expect(draws(36, 'names')).not.toEqual(draws(37, 'names'));
    expect(draws(36, 'names')).not.toEqual(draws(36, 'posts'));
  });

  it('draws normals with mean 0 and variance 1', () => {
    const random = randomStream(1, 'normals');
    const draws = Array.from({ length: 20_000 }, () => random.normal());
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it('samples without replacement and prefers heavier items', () => {
    const random = randomStream(1, 'sample');
    const items = Array.from({ length: 1000 }, (_, at) => at);
    const chosen = random.sample(items, 200, (item) => (item < 500 ? 5 : 1));
    expect(new Set(chosen).size).toBe(200);
    expect(chosen.filter((item) => item < 500).length).toBeGreaterThan(140);
  });
});
