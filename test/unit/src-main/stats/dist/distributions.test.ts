import { readFileSync } from 'node:fs';

import jstat from 'jstat';
import { describe, expect, it } from 'vitest';

import {
  chiSquaredLowerTail,
  chiSquaredUpperTail,
  fisherLowerTail,
  fisherUpperTail,
  normalTwoSided,
  normalUpperTail,
  studentTwoSided,
  studentUpperTail,
} from '../../../../../src-main/stats/dist/distributions.ts';
import { referencePath } from '../../../../reference/read-frame.ts';
import { SAME_NUMBER, TAIL } from '../../../../reference/tolerances.ts';

type Known = { distribution: string; arguments: [number, number, number]; tail: string };
const known = JSON.parse(readFileSync(referencePath('tails/tails.json'), 'utf8')) as Known[];
const tails: Record<string, (a: number, b: number, c: number) => number> = {
  'normal-two-sided': normalTwoSided,
  'student-two-sided': studentTwoSided,
  'chi-squared-upper': chiSquaredUpperTail,
  'fisher-upper': fisherUpperTail,
};

describe('tails', () => {
  it.each(Object.keys(tails))('of %s have ten digits down to 1e-300', (name) => {
    const grid = known.filter(({ distribution }) => distribution === name);
    expect(grid.length).toBeGreaterThan(10);
    for (const { arguments: args, tail } of grid) {
      const own = tails[name]!(...args);
      expect(Math.abs(own / Number(tail) - 1), `${name}(${args.join(', ')})`).toBeLessThan(TAIL);
    }
  });

  it('split at zero as they should', () => {
    expect(normalUpperTail(0)).toBeCloseTo(0.5, 15);
    expect(normalUpperTail(-1) + normalUpperTail(1)).toBeCloseTo(1, 15);
    expect(studentUpperTail(-2, 5) + studentUpperTail(2, 5)).toBeCloseTo(1, 15);
    expect(studentTwoSided(0, 5)).toBe(1);
  });

  it('of both sides add to one', () => {
    expect(chiSquaredLowerTail(3, 4) + chiSquaredUpperTail(3, 4)).toBeCloseTo(1, 14);
    expect(chiSquaredLowerTail(9, 4) + chiSquaredUpperTail(9, 4)).toBeCloseTo(1, 14);
    expect(fisherLowerTail(3, 4, 7) + fisherUpperTail(3, 4, 7)).toBeCloseTo(1, 14);
  });

  it('end at infinity and at zero without leaving the numbers', () => {
    expect(normalTwoSided(Infinity)).toBe(0);
    expect(studentTwoSided(Infinity, 3)).toBe(0);
    expect(chiSquaredUpperTail(Infinity, 3)).toBe(0);
    expect(chiSquaredLowerTail(Infinity, 3)).toBe(1);
    expect(chiSquaredLowerTail(0, 3)).toBe(0);
    expect(chiSquaredUpperTail(-1, 3)).toBe(1);
    expect(fisherUpperTail(Infinity, 2, 3)).toBe(0);
    expect(fisherUpperTail(0, 2, 3)).toBe(1);
    expect(fisherLowerTail(0, 2, 3)).toBe(0);
    expect(fisherLowerTail(Infinity, 2, 3)).toBe(1);
    expect(chiSquaredUpperTail(1e5, 1)).toBe(0);
  });

  it('agree with another library where that is good: near the middle', () => {
    const other = 1 - jstat.jStat.chisquare.cdf(7.3, 5);
    expect(Math.abs(chiSquaredUpperTail(7.3, 5) / other - 1)).toBeLessThan(SAME_NUMBER);
  });

  it('refuse degrees of freedom that are none', () => {
    expect(() => studentTwoSided(1, 0)).toThrow('degrees of freedom');
  });
});
