import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTables } from '../../src-main/domain/tables/check/check-tables.ts';
import { readPrintedTable } from '../../src-main/domain/tables/check/printed-table.ts';
import { readWorkbook } from '../../src-main/readers/index.ts';

const folder = join(import.meta.dirname, 'article-tables');
const NAMES = ['table-2.csv', 'table-3.csv'];

function printed(name: string) {
  const workbook = readWorkbook(readFileSync(join(folder, name)), name);
  if (!workbook.ok) throw new Error(workbook.error.code);
  const rows = workbook.value.sheets[0]?.rows ?? [];
  const table = readPrintedTable(
    name,
    rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  );
  if (table === null) throw new Error('no coefficients were found');
  return table;
}

const COLUMNS: Readonly<Record<string, string>> = {
  I: 'Model I Random effects uden kontrol',
  II: 'Model II Random effects med kontrol',
  III: 'Model III Fixed effects uden kontrol',
  IV: 'Model IV Fixed effects med kontrol',
};

const expected = readFileSync(join(folder, 'expected.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [table = '', row = '', model = '', text = '', , low = '', high = '', ...rest] =
      line.split(';');
    const [point = '', allowed = '', verdict = ''] = rest;
    const marks = allowed.split(' ').map((mark) => (mark === 'none' ? '' : mark));
    return { table, row, model, text, low: Number(low), high: Number(high), point, marks, verdict };
  });

const { cells, findings } = checkTables(NAMES.map(printed));

const find = (table: string, row: string, model: string) =>
  cells.find(
    (cell) => cell.table === table && cell.row === row && cell.column === COLUMNS[model],
  );

describe('the article’s tables, cell by cell', () => {
  it('have 56 cells: 50 consistent, one by rounding only, five impossible', () => {
    expect(cells).toHaveLength(56);
    expect(Map.groupBy(cells, ({ verdict }) => verdict).get('consistent')).toHaveLength(50);
    expect(Map.groupBy(cells, ({ verdict }) => verdict).get('rounding-only')).toHaveLength(1);
    expect(Map.groupBy(cells, ({ verdict }) => verdict).get('impossible')).toHaveLength(5);
  });

  it.each(expected)('$table $row $model: $verdict', (one) => {
    const cell = find(one.table, one.row, one.model);
    expect(cell).toMatchObject({ text: one.text, verdict: one.verdict });
    expect(cell?.impliedStars[0]).toBe(one.point);
    expect(new Set(cell?.impliedStars)).toEqual(new Set(one.marks));
    const [low = Number.NaN, high = Number.NaN] = cell?.pInterval ?? [];
    expect(Math.abs(low / one.low - 1)).toBeLessThan(1e-6);
    expect(Math.abs(high / one.high - 1)).toBeLessThan(1e-6);
  });

  it.each([
    ['table-2.csv', 'SOC-R', 'III', '0,17* (0,080)', 'error-shifted'],
    ['table-2.csv', 'Tid (0 = 2019, 1 = 2023)', 'II', '0,017* (0,0074)', 'error-shifted'],
    ['table-2.csv', 'Borgmester (1 = ja)', 'IV', '0,12* (0,049)', 'estimate-shifted'],
    [
      'table-2.csv',
      'Formand for stående udvalg (1 = ja)',
      'IV',
      '0,0099 (0,024)',
      'estimate-shifted',
    ],
    ['table-3.csv', 'Antal perioder', 'II', '0,0021 (0,0031)', 'estimate-shifted'],
    ['table-2.csv', 'Antal perioder', 'II', '0,00058 (0,0028)', 'rows-swapped'],
    ['table-2.csv', 'Første periode (1 = ja)', 'II', '0,0040 (0,011)', 'rows-swapped'],
  ])('repairs %s %s %s to %s', (...[table, row, model, text, why]) => {
    expect(find(table, row, model)?.repairs).toEqual([{ text, why }]);
  });

  it('are repaired nowhere else', () => {
    expect(cells.filter(({ repairs }) => repairs.length > 0)).toHaveLength(7);
  });
});

/** One line each, in an order of their own. */
const lines = (rows: readonly (readonly (string | undefined)[])[]) =>
  rows.map((row) => row.join(' · ')).toSorted((a, b) => a.localeCompare(b));

describe('the article’s tables, beyond the single cell', () => {
  const told = findings.map(({ rule, table, rows, columns }) => [
    rule,
    table,
    rows.join(' + '),
    columns.map((label) => label.split(' ')[1]).join(' + '),
  ]);

  it('hold swapped rows, a copied row, stray errors, odd print and unlike samples, no more', () => {
    const expectedFindings = [
        ['rows-swapped', 'table-2.csv', 'Antal perioder + Første periode (1 = ja)', 'II'],
        [
          'row-copied-expected',
          'table-2.csv',
          'Indbyggertal i kommune + Andel indbyggere i by',
          'II',
        ],
        ['standard-error-ratio', 'table-2.csv', 'SOC-R', 'III'],
        ['standard-error-ratio', 'table-2.csv', 'Tid (0 = 2019, 1 = 2023)', 'II'],
        ['standard-error-ratio', 'table-2.csv', 'Køn (1 = mand)', 'II'],
        ['standard-error-ratio', 'table-3.csv', 'Køn (1 = mand)', 'II'],
        ['estimate-equals-error', 'table-3.csv', 'Andel indbyggere i by', 'II'],
        ['constant-ratio', 'table-2.csv', 'SOC-R', 'III'],
        ['parenthesis', 'table-2.csv', 'Partiskift fra 2019 til 2023', 'II'],
        ['digits', 'table-2.csv', 'Konstant', 'IV'],
        ['label-log', 'table-2.csv', 'Indbyggertal i kommune', 'II'],
        ['label-log', 'table-3.csv', 'Indbyggertal i kommune', 'II'],
        ['label-scale', 'table-2.csv', 'Andel indbyggere i by', 'II'],
        ['label-scale', 'table-3.csv', 'Andel indbyggere i by', 'II'],
        ['count-common-sample', 'table-2.csv', 'Antal observationer + Antal grupper', 'I + III'],
        ['count-common-sample', 'table-3.csv', 'Antal observationer + Antal grupper', 'I + III'],
      ];
    expect(lines(told)).toEqual(lines(expectedFindings));
  });

  it('tell what the copied row’s standard error should be', () => {
    const copied = findings.find(({ rule }) => rule === 'row-copied-expected');
    expect(copied?.facts).toEqual({ copy: 'Andel indbyggere i by', expected: 0.000573 });
  });
});
