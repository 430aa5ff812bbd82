import { describe, expect, it } from 'vitest';
import { parseCell } from '../../../../../../src-main/domain/tables/check/parse-cell.ts';
import {
  parsePrinted,
  shiftDecimal,
} from '../../../../../../src-main/domain/tables/check/printed-number.ts';

const read = (text: string) => {
  const cell = parseCell(text);
  return cell && [cell.estimate.value, cell.stars, cell.standardError.value, cell.isClosed];
};

describe('a printed cell', () => {
  it.each([
    ['0,24*** (0,032)', [0.24, '***', 0.032, true]],
    ['0.15† (0.078)', [0.15, '†', 0.078, true]],
    ['−0,040 (0,092)', [-0.04, '', 0.092, true]],
    ['– 0,040+ (0,092)', [-0.04, '+', 0.092, true]],
    ['0,033† (0,019', [0.033, '†', 0.019, false]],
    ['0,033† 0,019)', [0.033, '†', 0.019, false]],
    ['.24** [.08]', [0.24, '**', 0.08, true]],
    ['0,17 (0,080)*', [0.17, '*', 0.08, true]],
    ['0,17\u00A0***\n(0,080)', [0.17, '***', 0.08, true]],
    ['1.234,5∗ (12)', [1234.5, '*', 12, true]],
  ])('%j is read', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '',
    '1695',
    '0,24***',
    '0,24 0,032',
    '(ref.)',
    'ja',
    '0,1 (-0,2)',
    '1,2,3 (0,1)',
    '2019 (2023',
  ])('%j is no coefficient with its error, unless by its parenthesis', (text) => {
    expect(parseCell(text) === null).toBe(text !== '2019 (2023');
  });
});

describe('a printed number', () => {
  it('counts the digits that rounding leaves', () => {
    expect(parsePrinted('0,00040')).toMatchObject({
      value: 0.0004,
      decimals: 5,
      significantDigits: 2,
    });
    expect(parsePrinted('0,00')).toMatchObject({ decimals: 2, significantDigits: 0 });
  });

  it.each([
    ['0,80', -1, '0,080'],
    ['0,012', 1, '0,12'],
    ['-0,099', -1, '-0,0099'],
    ['1.5', 1, '15'],
    ['15', -1, '1,5'],
    ['0,5', 1, '5'],
  ] as const)('%s moved by %i is %s', (text, places, moved) => {
    const number = parsePrinted(text);
    expect(number && shiftDecimal(number, places)?.text).toBe(moved);
  });

  it('without decimals cannot be moved to the right', () => {
    const number = parsePrinted('15');
    expect(number && shiftDecimal(number, 1)).toBeNull();
  });
});
