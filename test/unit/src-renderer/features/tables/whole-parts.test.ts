import { describe, expect, it } from 'vitest';
import { printStyle } from '../../../../../shared/table/number-format.ts';
import type { TableCell } from '../../../../../shared/table/table-doc.ts';
import {
  wholePartOf,
  wholeWidths,
} from '../../../../../src-renderer/features/tables/whole-parts.ts';

const style = printStyle('da');
const number = (value: number): TableCell => ({ kind: 'number', value, digits: 1 });
const count = (value: number): TableCell => ({ kind: 'count', value });

function rowsOf(cells: readonly (readonly [TableCell, boolean])[]) {
  return cells.map(([cell, ruleAbove], index) => ({
    id: String(index),
    label: '',
    cells: [cell],
    ruleAbove,
  }));
}

describe('the part of a number before its decimal mark', () => {
  it('is told of numbers only', () => {
    expect(wholePartOf(number(-12.3), style)).toBe('-12');
    expect(wholePartOf(count(1695), style)).toBe('1695');
    expect(wholePartOf({ kind: 'p-value', value: 0.0001 }, style)).toBe('< 0');
    expect(wholePartOf({ kind: 'text', text: '1,2' }, style)).toBeNull();
  });

  it('is as wide as the widest of its column between two thin rules', () => {
    const rows = rowsOf([
      [number(100), false],
      [number(2), false],
      [count(1695), true],
      [count(98), false],
    ]);
    const columns = [{ id: 'a', header: ['a'] }];
    expect(wholeWidths({ rows, columns }, style)).toEqual([[3], [3], [4], [4]]);
  });
});
