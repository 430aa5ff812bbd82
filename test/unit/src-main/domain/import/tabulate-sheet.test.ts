import { describe, expect, it } from 'vitest';
import type { RawSheet, RawWorkbook } from '../../../../../src-main/domain/import/raw-workbook.ts';
import type { FieldSpec } from '../../../../../src-main/domain/import/source.ts';
import {
  chooseSheet,
  tabulateSheet,
  uniqueNames,
} from '../../../../../src-main/domain/import/tabulate-sheet.ts';

const fields: FieldSpec[] = ['Navn', 'Kommune'].map((alias) => ({
  id: alias.toLowerCase(),
  title: { da: alias, en: alias },
  group: 'identity',
  isIdentity: true,
  aliases: [alias],
}));
const sheet = (name: string, rows: RawSheet['rows'], hidden = false): RawSheet => ({
  name,
  hidden,
  rows,
  notices: [],
});
const workbook = (...sheets: RawSheet[]): RawWorkbook => ({
  fileName: 'x.xlsx',
  format: 'xlsx',
  sheets,
});
const anywhere = { sheet: null, headerRow: null };

describe('tabulateSheet', () => {
  it('finds the header below title rows and keeps the row numbers of the file', () => {
    const rows = [
      ['Oversigt', null],
      ['Udtræk', null],
      [null, null],
      ['Navn', 'Kommune'],
      ['A', 'B'],
    ];
    const table = tabulateSheet([workbook(sheet('Ark1', rows))], anywhere, fields);
    expect(table).toMatchObject({
      ok: true,
      value: { headerRow: 4, sheet: 'Ark1', rows: [{ row: 5, cells: ['A', 'B'] }] },
    });
  });

  it('takes the header row that a person chose', () => {
    const rows = [
      ['Navn', 'Kommune'],
      ['Navn', 'Kommune 2'],
      ['A', 'B'],
    ];
    const place = { sheet: null, headerRow: 2 };
    const table = tabulateSheet([workbook(sheet('Ark1', rows))], place, fields);
    expect(table.ok && table.value.headers.map(({ name }) => name)).toEqual(['Navn', 'Kommune 2']);
  });

  it('refuses a sheet that is not there, one without rows and one without a header', () => {
    const empty = workbook(sheet('Ark1', [['Navn', 'Kommune']]));
    expect(tabulateSheet([empty], { sheet: 'X', headerRow: null }, fields)).toEqual({
      ok: false,
      error: { code: 'no-such-sheet', sheet: 'X' },
    });
    expect(tabulateSheet([empty], anywhere, fields)).toEqual({
      ok: false,
      error: { code: 'no-rows' },
    });
    const place = { sheet: null, headerRow: 9 };
    expect(tabulateSheet([empty], place, fields)).toEqual({
      ok: false,
      error: { code: 'no-header' },
    });
    expect(tabulateSheet([workbook()], anywhere, fields)).toEqual({
      ok: false,
      error: { code: 'no-rows' },
    });
    const blank = workbook(sheet('Ark1', [[null, null]]));
    expect(tabulateSheet([blank], anywhere, fields)).toEqual({
      ok: false,
      error: { code: 'no-header' },
    });
  });
});

describe('chooseSheet', () => {
  it('prefers the visible sheet whose header it knows best, whatever the order', () => {
    const notes = sheet('Noter', [['Kommune'], ['x']]);
    const members = sheet('Medlemmer', [
      ['Navn', 'Kommune'],
      ['A', 'B'],
    ]);
    const hidden = sheet(
      'Skjult',
      [
        ['Navn', 'Kommune'],
        ['A', 'B'],
      ],
      true,
    );
    expect(chooseSheet([workbook(hidden, notes, members)], null, fields)?.name).toBe('Medlemmer');
    expect(chooseSheet([workbook(hidden, notes)], 'Skjult', fields)?.name).toBe('Skjult');
  });
});

describe('uniqueNames', () => {
  it('numbers repeated headers and names empty ones by their letter', () => {
    expect(uniqueNames(['Q1', '', 'q1', 'Q1'])).toEqual(['Q1', '(B)', 'q1 (2)', 'Q1 (3)']);
    const wide = uniqueNames(Array.from({ length: 28 }, () => ''));
    expect(wide[27]).toBe('(AB)');
  });
});
