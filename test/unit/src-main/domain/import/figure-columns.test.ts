import { describe, expect, it } from 'vitest';
import {
  figureColumns,
  figureReader,
} from '../../../../../src-main/domain/import/figure-columns.ts';
import type { Cell } from '../../../../../src-main/domain/import/raw-workbook.ts';
import type { SourceTable } from '../../../../../src-main/domain/import/source.ts';

function table(header: string[], ...rows: Cell[][]): SourceTable {
  return {
    headers: header.map((name) => ({ name, text: null, choice: null })),
    rows: rows.map((cells, index) => ({ row: index + 2, cells })),
    codebook: {},
    headerRow: 1,
    sheet: null,
  };
}

const column = (...cells: Cell[]) => table(['x'], ...cells.map((cell) => [cell]));
const values = (...cells: Cell[]) => {
  const read = figureReader(column(...cells), 0);
  return cells.map(read);
};

describe('figureColumns', () => {
  it('takes columns of numbers and of yes and no, and leaves words and empty ones', () => {
    const found = figureColumns(
      table(
        ['Kommune', 'Vision på hjemmesiden', 'Andel (%)', 'Bemærkning', 'Tom'],
        ['Greve', 'Ja', '84,3 %', 'se note', null],
        ['Vejen', 'Nej', 'ukendt', '12', ''],
        ['Ærø', '', '70', 'intet svar', null],
      ),
      [],
    );
    expect(found).toEqual([
      { id: 'vision-paa-hjemmesiden', name: 'Vision på hjemmesiden' },
      { id: 'andel', name: 'Andel (%)' },
    ]);
  });

  it('gives ids of their own, also to names that are none', () => {
    const found = figureColumns(table(['År', 'aar', '***', 'x'.repeat(90)], [1, 2, 3, 4]), ['aar']);
    expect(found.map(({ id }) => id)).toEqual(['aar-2', 'aar-3', 'tal', 'x'.repeat(56)]);
  });
});

describe('figureReader', () => {
  it('reads a stop as what the column’s other cells say it is', () => {
    expect(values('623.404', '5.960', '1.234.567')).toEqual([623404, 5960, 1234567]);
    expect(values('0.125', '0.5')).toEqual([0.125, 0.5]);
    expect(values('12.345', '1.2')).toEqual([12.345, 1.2]);
    expect(values('1.234', '0,5')).toEqual([1234, 0.5]);
  });

  it('reads 0 and 1 however they are written, and leaves marks of missing values open', () => {
    expect(values(1, true, 'ja', 'Nej', 'FALSK', '0')).toEqual([1, 1, 1, 0, 0, 0]);
    expect(values('', null, 'NA', '..', 'M', 'tolv')).toEqual([
      null,
      null,
      null,
      null,
      null,
      'unreadable',
    ]);
  });
});
