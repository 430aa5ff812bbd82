import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../../../src-main/domain/import/raw-workbook.ts';
import { keyFigures } from '../../../../../../src-main/domain/import/sources/key-figures.ts';
import { readTable, sheet, tableOf, workbook } from '../sheets.ts';

const read = (rows: Cell[][]) =>
  readTable(keyFigures, tableOf(keyFigures, workbook('nwRap.csv', sheet('nwRap', rows))), {
    wave: null,
  });

const EXTRACT: Cell[][] = [
  ['De Kommunale Nøgletal', '', '', ''],
  ['', '', '', ''],
  ['', 'Kom.nr', '2019', '2023'],
  ['', '', '', ''],
  ['Indbyggertal', '', '', ''],
  ['Københavns Kommune', '101', '623.404', '653.664'],
  ['Frederikssund Kommune (3)', '250', '45.332', 'M'],
  ['Hele landet', '', '5.806.081', '5.932.654'],
  ['', '', '', ''],
  ['Urbaniseringsgrad (pct.)', '', '', ''],
  ['Københavns Kommune', '101', '100,0', '99,5'],
  ['Læsø Kommune', '825', '-', 'U'],
  ['Tegnforklaring:', '', '', ''],
  ["-  Et 'rent' nul (afrundede nuller vises som 0 eller 0,0 osv.)", '', '', ''],
];

describe('an extract of De Kommunale Nøgletal', () => {
  const reading = read(EXTRACT);
  const figures = reading.records.map((record) =>
    record.kind === 'figure'
      ? [record.figure, Number(record.municipality), record.year, record.value]
      : [],
  );

  it('gives one record per municipality, year and figure, a true zero among them', () => {
    expect(figures).toEqual([
      ['population', 101, 2019, 623404],
      ['population', 101, 2023, 653664],
      ['population', 250, 2019, 45332],
      ['urban-share', 101, 2019, 100],
      ['urban-share', 101, 2023, 99.5],
      ['urban-share', 825, 2019, 0],
    ]);
  });

  it('accounts for every line below the header', () => {
    expect(reading.account).toEqual({ read: 11, accepted: 4, rejected: 7 });
    expect(reading.issues.map(({ row, code }) => [row, code])).toEqual([
      [4, 'blank-row'],
      [5, 'heading-row'],
      [8, 'not-a-municipality'],
      [9, 'blank-row'],
      [10, 'heading-row'],
      [13, 'note-row'],
      [14, 'note-row'],
    ]);
  });
});

it('reads numbers of a workbook and says where a cell is none', () => {
  const { records, issues } = read([
    [null, 'Kom.nr', 2019],
    ['Indbyggertal', null, null],
    ['Greve Kommune', 253, 50_558],
    ['Køge Kommune', 259, 'mange'],
  ]);
  expect(records).toMatchObject([{ municipality: 253, value: 50_558 }]);
  expect(issues.at(-1)).toEqual({
    row: 4,
    field: 'figure',
    code: 'not-a-number',
    outcome: 'noted',
  });
});

it('leaves figures out that the plan does not know', () => {
  const { records, account } = read([
    [null, 'Kom.nr', 2019],
    ['Skatteprocent', null, null],
    ['Greve Kommune', 253, 24.8],
  ]);
  expect(records).toEqual([]);
  expect(account).toEqual({ read: 2, accepted: 1, rejected: 1 });
});

it('refuses a sheet that is not there, one without years and one without lines', () => {
  const anywhere = { sheet: null, headerRow: null };
  const codeOf = (
    rows: Cell[][],
    place = anywhere as { sheet: string | null; headerRow: null },
  ) => {
    const table = keyFigures.tabulate([workbook('x.csv', sheet('x', rows))], place);
    return table.ok ? 'ok' : table.error.code;
  };
  expect(codeOf(EXTRACT, { sheet: 'y', headerRow: null })).toBe('no-such-sheet');
  expect(codeOf([['Kommune', 'Navn']])).toBe('no-header');
  expect(codeOf([['Kommune', 'Kom.nr', '2019']])).toBe('no-rows');
  expect(keyFigures.likeness([workbook('x.csv', sheet('x', EXTRACT))])).toMatchObject([
    { headerRow: 3 },
  ]);
});
