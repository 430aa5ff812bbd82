import { describe, expect, it } from 'vitest';
import {
  type TextTable,
  withCell,
  withColumn,
  withHeader,
  withoutColumn,
  withoutRow,
  withRow,
} from '../../../../../src-renderer/features/tables/text-table.ts';

const table: TextTable = {
  id: 'text',
  kind: 'text',
  number: '1',
  title: { da: 'Titel', en: 'Title' },
  language: 'da',
  headers: ['', 'A'],
  rows: [['x', '1'], ['y']],
  note: '',
};

describe('a table typed by hand', () => {
  it('is written in by header and cell, a short row filled up first', () => {
    expect(withHeader(table, 1, 'B').headers).toEqual(['', 'B']);
    expect(withCell(table, { row: 1, column: 1 }, '2').rows).toEqual([
      ['x', '1'],
      ['y', '2'],
    ]);
  });

  it('gains and loses rows', () => {
    expect(withRow(table).rows).toEqual([['x', '1'], ['y'], ['', '']]);
    expect(withoutRow(table, 0).rows).toEqual([['y']]);
  });

  it('gains and loses columns in every row', () => {
    const wider = withColumn(table);
    expect(wider.headers).toEqual(['', 'A', '']);
    expect(wider.rows).toEqual([
      ['x', '1', ''],
      ['y', '', ''],
    ]);
    expect(withoutColumn(wider, 1)).toMatchObject({
      headers: ['', ''],
      rows: [
        ['x', ''],
        ['y', ''],
      ],
    });
  });
});
