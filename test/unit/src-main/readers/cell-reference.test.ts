import { describe, expect, it } from 'vitest';
import {
  cellReference,
  columnLetters,
  parseCellReference,
} from '../../../../src-main/readers/cell-reference.ts';

describe('cell references', () => {
  it.each([
    ['A1', 1, 1],
    ['Z9', 9, 26],
    ['AA10', 10, 27],
    ['XFD1048576', 1_048_576, 16_384],
  ])('reads and writes %s', (reference, row, column) => {
    expect(parseCellReference(reference)).toEqual({ row, column });
    expect(cellReference(row, column)).toBe(reference);
  });

  it.each(['', 'A', '1', 'A0', 'A01', 'a1', 'A1B', '1A', 'XFE1', 'A1048577', 'ZZZZZZZ99999999999'])(
    'knows that %s cannot exist',
    (reference) => {
      expect(parseCellReference(reference)).toBeNull();
    },
  );

  it('names every column so that the name leads back', () => {
    for (let column = 1; column <= 16_384; column += 1) {
      expect(parseCellReference(`${columnLetters(column)}1`)?.column).toBe(column);
    }
  });
});
