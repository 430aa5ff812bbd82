import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../../../src-main/domain/import/raw-workbook.ts';
import { municipalityFile } from '../../../../../../src-main/domain/import/sources/municipality-file.ts';
import { guessedPlan, plan, readTable, sheet, tableOf, workbook } from '../sheets.ts';

const read = (...rows: Cell[][]) =>
  readTable(municipalityFile, tableOf(municipalityFile, book(rows)), { wave: null });
const book = (rows: Cell[][]) => workbook('kommuner.xlsx', sheet('Ark1', rows));
const figuresOf = (reading: ReturnType<typeof read>) =>
  reading.records.map((record) =>
    record.kind === 'figure'
      ? [record.figure, Number(record.municipality), record.year, record.value]
      : [],
  );

describe('a file about municipalities', () => {
  const reading = read(
    ['Kommune', 'Vision', 'Andel'],
    ['Københavns Kommune', 1, 0.8],
    ['Høje Tåstrup', 0, 'ukendt'],
    ['Atlantis', 1, 0.5],
    ['Greve', 1, 0.4],
    ['Greve Kommune', 0, 0.4],
    ['Hele landet', 1, 0.7],
    ['Læsø', '', null],
    ['', '', ''],
  );

  it('gives a figure for every municipality and column, of no year', () => {
    expect(figuresOf(reading)).toEqual([
      ['vision', 101, null, 1],
      ['andel', 101, null, 0.8],
      ['vision', 169, null, 0],
    ]);
  });

  it('refuses in words what is no municipality, stands twice, or holds no number', () => {
    expect(reading.account).toEqual({ read: 8, accepted: 2, rejected: 6 });
    expect(reading.issues.map(({ row, field, code }) => [row, field, code])).toEqual([
      [3, 'andel', 'not-a-number'],
      [4, null, 'unknown-municipality'],
      [5, null, 'repeated-municipality'],
      [6, null, 'repeated-municipality'],
      [7, null, 'unknown-municipality'],
      [8, null, 'no-value'],
      [9, null, 'blank-row'],
    ]);
  });

  it('knows a municipality by its number, and its figures by year', () => {
    const yearly = read(
      ['Kommunekode', 'År', 'Vision'],
      ['0101', 2019, 1],
      [101, '2023', 0],
      [151, 'næste år', 1],
      [411, 2019, 1],
    );
    expect(figuresOf(yearly)).toEqual([
      ['vision', 101, 2019, 1],
      ['vision', 101, 2023, 0],
    ]);
    expect(yearly.issues.map(({ code }) => code)).toEqual(['no-year', 'unknown-municipality']);
  });

  it('offers every column of numbers as a field, and leaves out what a person takes away', () => {
    const table = tableOf(
      municipalityFile,
      book([
        ['Kommune', 'Vision', 'Forlig', 'Borgmesterparti'],
        ['Greve', 1, 0.5, 'V'],
        ['Vejen', 0, 0.7, 'A'],
      ]),
    );
    expect(guessedPlan(municipalityFile, table, { wave: null }).columns).toEqual({
      municipality: 'Kommune',
      vision: 'Vision',
      forlig: 'Forlig',
    });
    const named = { municipality: 'Kommune', 'vision-website': 'Vision' };
    const source = { ...guessedPlan(municipalityFile, table, { wave: null }), columns: named };
    const { records } = municipalityFile.read(table, source, {
      plan,
      identify: () => '' as never,
    });
    expect(records.map((record) => record.kind === 'figure' && record.figure)).toEqual([
      'vision-website',
      'vision-website',
    ]);
  });

  it('calls a column as the study does already, so that a file can be read again', () => {
    const rows = [
      ['Kommune', 'Vision', 'Andel'],
      ['Greve', 1, 0.5],
    ];
    const table = tableOf(municipalityFile, book(rows));
    const before = guessedPlan(municipalityFile, table, { wave: null });
    const columns = { municipality: 'Kommune', 'vision-website': 'Vision' };
    const study = { ...plan, sources: [{ ...before, columns }] };
    const fields = municipalityFile.fields(study, table).map(({ id }) => id);
    expect(fields.slice(3)).toEqual(['vision-website', 'andel']);
  });

  it.each([
    [
      'a list of persons',
      [
        ['Navn', 'Kommune', 'Alder'],
        ['Ole', 'Greve', 50],
      ],
    ],
    [
      'several rows of one municipality',
      [
        ['Kommune', 'x'],
        ['Greve', 1],
        ['Greve', 2],
        ['Greve', 3],
      ],
    ],
    [
      'a table without numbers',
      [
        ['Kommune', 'Farve'],
        ['Greve', 'blå'],
        ['Vejen', 'rød'],
      ],
    ],
    [
      'a table about something else',
      [
        ['Område', 'x'],
        ['Norge', 1],
        ['Sverige', 2],
      ],
    ],
    [
      'a table without a header that says municipality',
      [
        ['Sted', 'x'],
        ['Greve', 1],
      ],
    ],
  ] satisfies [string, Cell[][]][])('does not take %s for one', (_case, rows) => {
    expect(municipalityFile.likeness([book(rows)])).toEqual([]);
  });
});
