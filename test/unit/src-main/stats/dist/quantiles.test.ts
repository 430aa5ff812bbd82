import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import {
  chiSquaredUpperQuantile,
  fisherUpperQuantile,
  normalUpperQuantile,
  studentUpperQuantile,
} from '../../../../../src-main/stats/dist/quantiles.ts';
import { referencePath } from '../../../../reference/read-frame.ts';
import { QUANTILE } from '../../../../reference/tolerances.ts';

type Known = { distribution: string; arguments: [number, number, number]; tail: string };
const known = JSON.parse(readFileSync(referencePath('tails/tails.json'), 'utf8')) as Known[];

/** Near the upper end of a tail the value is no longer determined by it to twelve digits. */
const MOST = 0.8;

describe('quantiles', () => {
  it('undo the tails to twelve digits, also at 1e-300', () => {
    for (const { distribution, arguments: args, tail } of known) {
      const [value, df1, df2] = args;
      const p = Number(tail);
      if (p > MOST || value < 1e-3) continue;
      const quantiles: Record<string, () => number> = {
        'normal-two-sided': () => normalUpperQuantile(p / 2),
        'student-two-sided': () => studentUpperQuantile(p / 2, df1),
        'chi-squared-upper': () => chiSquaredUpperQuantile(p, df1),
        'fisher-upper': () => fisherUpperQuantile(p, df1, df2),
      };
      const own = quantiles[distribution]?.();
      const at = `${distribution}(${args.join(', ')})`;
      expect(Math.abs((own ?? NaN) / value - 1), at).toBeLessThan(QUANTILE);
    }
  });

  it('mirror at the middle', () => {
    expect(normalUpperQuantile(0.5)).toBe(0);
    expect(studentUpperQuantile(0.5, 3)).toBe(0);
    expect(normalUpperQuantile(0.975)).toBe(-normalUpperQuantile(1 - 0.975));
    expect(studentUpperQuantile(0.9, 4)).toBe(-studentUpperQuantile(1 - 0.9, 4));
  });

  it('know the value of every table', () => {
    expect(normalUpperQuantile(0.025)).toBeCloseTo(1.959963984540054, 14);
    expect(studentUpperQuantile(0.025, 1)).toBeCloseTo(12.706204736174705, 11);
  });

  it('refuse a tail that is none', () => {
    expect(() => normalUpperQuantile(0)).toThrow('tail');
    expect(() => fisherUpperQuantile(1, 2, 3)).toThrow('tail');
  });
});
