import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatFixed,
  formatInterval,
  formatPercent,
  formatPStatement,
  formatPValue,
  formatShortest,
  formatSignificant,
  printStyle,
  screenStyle,
} from '../../../../shared/table/number-format.ts';

const danish = printStyle('da');
const english = printStyle('en');
const screen = screenStyle('da');

describe('two significant digits', () => {
  it.each([
    [0.2412, '0,24'],
    [0.00061, '0,00061'],
    [0.0004, '0,00040'],
    [0.0996, '0,10'],
    [0.996, '1,0'],
    [1, '1,0'],
    [9.96, '10'],
    [12.4, '12'],
    [1234.4, '1234'],
    [-0.017, '-0,017'],
    [0, '0,00'],
  ])('prints %d as %s', (value, text) => {
    expect(formatSignificant(value, danish)).toBe(text);
  });

  it('keeps the rounded value within half a unit of the last printed digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 99, noNaN: true }), (value) => {
        const text = formatSignificant(value, english);
        const decimals = text.split('.')[1]?.length ?? 0;
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
        expect(text.replace('.', '').replace(/^0+/, '')).toMatch(/^\d{2,3}$/);
      }),
    );
  });

  it('refuses what is not a number', () => {
    expect(() => formatSignificant(NaN, danish)).toThrow('Invariant');
    expect(() => formatSignificant(Infinity, danish)).toThrow('Invariant');
  });
});

describe('signs and separators', () => {
  it('uses the hyphen in print and the real minus on screen', () => {
    expect(formatFixed(-1.5, danish, 1)).toBe('-1,5');
    expect(formatFixed(-1.5, screen, 1)).toBe('−1,5');
  });

  it('gives a number that rounds to nothing no minus', () => {
    expect(formatFixed(-0.0004, danish, 2)).toBe('0,00');
    expect(formatFixed(-0, danish, 0)).toBe('0');
  });

  it('prints counts without separators and sets them apart on screen', () => {
    expect(formatCount(1695, danish)).toBe('1695');
    expect(formatCount(2463, screen)).toBe('2.463');
    expect(formatCount(1234567, screenStyle('en'))).toBe('1,234,567');
    expect(() => formatCount(1.5, danish)).toThrow('Invariant');
  });

  it('spells a level with just its own decimals', () => {
    expect(formatShortest(0.001, danish)).toBe('0,001');
    expect(formatShortest(0.1, danish)).toBe('0,1');
    expect(formatShortest(20, danish)).toBe('20');
    expect(formatShortest(1e-7, english)).toBe('0.0000001');
  });
});

describe('p-values, shares and intervals', () => {
  it('never prints a p-value as 0 or 1', () => {
    expect(formatPValue(0, danish)).toBe('< 0,001');
    expect(formatPValue(0.00099999, danish)).toBe('< 0,001');
    expect(formatPValue(0.001, danish)).toBe('0,001');
    expect(formatPValue(0.9999, danish)).toBe('> 0,999');
    expect(() => formatPValue(1.2, danish)).toThrow('Invariant');
  });

  it('writes a p-value as a statement', () => {
    expect(formatPStatement(0.0123, danish)).toBe('p = 0,012');
    expect(formatPStatement(1e-9, english)).toBe('p < 0.001');
  });

  it('puts a non-breaking space before the Danish per cent sign', () => {
    expect(formatPercent(0.3841, danish)).toBe('38,4\u00A0%');
    expect(formatPercent(0.3841, english, 0)).toBe('38%');
  });

  it('separates an interval by semicolon where the comma is the decimal mark', () => {
    expect(formatInterval(0.01, 0.33, danish)).toBe('[0,01; 0,33]');
    expect(formatInterval(-0.01, 0.33, english)).toBe('[-0.01, 0.33]');
  });
});
