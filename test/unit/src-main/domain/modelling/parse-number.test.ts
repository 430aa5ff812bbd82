import { describe, expect, it } from 'vitest';

import {
  decimalMark,
  isBlank,
  parseNumber,
} from '../../../../../src-main/domain/modelling/parse-number.ts';

describe('a cell is a number', () => {
  it.each([
    ['12', 12],
    [' -0.5 ', -0.5],
    ['−3', -3],
    ['.5', 0.5],
    ['7.', 7],
    ['1e-3', 0.001],
    [2.5, 2.5],
  ])('%j', (cell, expected) => {
    expect(parseNumber(cell, 'point')).toBe(expected);
  });

  it('with a comma where the file writes commas', () => {
    expect(parseNumber('1,25', 'comma')).toBe(1.25);
    expect(parseNumber('1.25', 'comma')).toBeNull();
    expect(parseNumber('1,25', 'point')).toBeNull();
  });

  it.each(['12 kr', '1.234.567', '0x10', 'NA', '1 2', '--1', 'Infinity', '', '1e999', null])(
    'whole or not at all: %j is none',
    (cell) => {
      expect(parseNumber(cell, 'point')).toBeNull();
    },
  );

  it('unless it is not finite', () => {
    expect(parseNumber(Infinity, 'point')).toBeNull();
  });
});

it('a blank cell is missing, not wrong', () => {
  expect([null, undefined, '', '  '].every(isBlank)).toBe(true);
  expect(isBlank(0)).toBe(false);
});

describe('a file’s decimal mark', () => {
  it('is the comma where a number needs it and none needs the point', () => {
    expect(decimalMark([['1', '0,5'], [3]])).toBe('comma');
    expect(decimalMark([['1', '2']])).toBe('point');
  });

  it('is the point where one number has it, so that a stray comma is refused', () => {
    expect(decimalMark([['0,5'], ['1.5']])).toBe('point');
  });

  it('is not read from names', () => {
    expect(decimalMark([['Hansen, Bo', 'nr. 5']])).toBe('point');
  });
});
