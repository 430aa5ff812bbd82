import { describe, expect, it } from 'vitest';
import { checkTables } from '../../../../../../src-main/domain/tables/check/check-tables.ts';
import { readPrintedTable } from '../../../../../../src-main/domain/tables/check/printed-table.ts';

function tableOf(name: string, lines: readonly string[]) {
  const table = readPrintedTable(
    name,
    lines.map((line) => line.split(';')),
  );
  if (table === null) throw new Error('no coefficients');
  return table;
}

const rulesOf = (...tables: readonly (readonly string[])[]) =>
  checkTables(tables.map((lines, index) => tableOf(`t${index + 1}`, lines))).findings.map(
    ({ rule, rows, columns }) => [rule, rows.join(), columns.join()],
  );

const HEADER = ';Random effects A;Fixed effects A';
const BODY = ['x;0,24*** (0,032);0,17* (0,080)', 'y;0,017* (0,0073);0,014 (0,011)'];
const counted = (observations: string, groups: string, ...more: string[]) => [
  HEADER,
  'Tid (0 = 2019, 1 = 2023);0,017* (0,0073);0,014 (0,011)',
  ...BODY,
  `Antal observationer;${observations}`,
  `Antal grupper;${groups}`,
  ...more,
];

describe('the counts of a table', () => {
  it('may stand beside each other', () => {
    expect(rulesOf(counted('1677;518', '1418;259'))).toEqual([]);
  });

  it.each([
    ['1677;518', '1418;520', 'count-groups'],
    ['1677;519', '1418;259', 'count-two-waves'],
    ['1677;500', '1418;259', 'count-two-waves-fixed'],
    ['1695;518', '1432;259', 'count-common-sample'],
    ['1677;600', '1418;300', 'count-fixed-groups'],
  ])('%s and %s are %s', (observations, groups, rule) => {
    expect(rulesOf(counted(observations, groups)).map(([found]) => found)).toContain(rule);
  });

  it('may be those of kept singletons, or of a sample that the note names', () => {
    expect(rulesOf(counted('1677;1677', '1418;1418'))).toEqual([]);
    const note =
      'Note: *** p < 0,001, * p < 0,05. Model A bygger kun på svar, der også har alle variable.';
    expect(rulesOf(counted('1695;518', '1432;259', note))).toEqual([]);
  });

  it('cannot rise when variables are added', () => {
    const lines = [
      ';OLS;OLS+',
      'x;0,24*** (0,032);0,25*** (0,031)',
      'y;;0,10** (0,031)',
      'N;100;120',
    ];
    expect(rulesOf(lines)).toEqual([['count-rises', 'N', 'OLS,OLS+']]);
  });
});

describe('the note of a table', () => {
  const body = [';Model I;Model II', ...BODY, 'z;0,15† (0,078);0,14 (0,11)'];
  it.each([
    ['Note: *** p < 0,001, ** p < 0,01, * p < 0,05.', 'note-mark'],
    [
      'Note: † p < 0,1, * p < 0,05, ** p < 0,01, *** p < 0,001. Kontrol for 3 partier (A, B).',
      'note-count',
    ],
    ['Note: † p < 0,1, * p < 0,05, ** p < 0,01, *** p < 0,001. Model III er vægtet.', 'note-model'],
  ])('%s: %s', (note, rule) => {
    expect(rulesOf([...body, note]).map(([found]) => found)).toEqual([rule]);
  });

  it('may name models of the table and list what it counts', () => {
    const note = 'Note: † p < 0,1, * p < 0,05, ** p < 0,01, *** p < 0,001.';
    expect(rulesOf([...body, `${note} Model I og II har 2 partier (A, B).`])).toEqual([]);
  });
});

describe('the digits of a column', () => {
  const rows = ['a;0,123 (0,045)', 'b;1,234*** (0,123)', 'c;0,012 (0,045)', 'd;-0,500* (0,210)'];
  it('may be a fixed number of decimals', () => {
    expect(rulesOf([';I', ...rows])).toEqual([]);
  });

  it('are told where a cell leaves them', () => {
    expect(rulesOf([';I', ...rows, 'e;0,12 (0,111)'])).toEqual([['decimals', 'e', 'I']]);
  });
});

describe('labels', () => {
  it('say logarithm and scale, themselves or in the note', () => {
    const body = [';I', 'Indbyggertal i kommune;0,10 (0,20)', 'Andel i by;0,11 (0,21)'];
    expect(rulesOf(body).map(([rule]) => rule)).toEqual(['label-log', 'label-scale']);
    const note = 'Note: Indbyggertallet er logaritmeret. Andelen går fra 0 til 1.';
    expect(rulesOf([...body, note])).toEqual([]);
  });
});

describe('three tables of one design', () => {
  const rows = (factor: number, odd = 1) => [
    ';OLS',
    ...[0.021, 0.034, 0.047, 0.055, 0.068].map(
      (error, index) =>
        `v${index};0,010 (${(error * factor * (index === 2 ? odd : 1)).toFixed(3).replace('.', ',')})`,
    ),
  ];

  it('show which one’s standard error is off, and its decimal', () => {
    const tables = [rows(1), rows(1.2, 10), rows(1.1)].map((lines, index) =>
      tableOf(`t${index + 1}`, lines),
    );
    const { cells, findings } = checkTables(tables);
    const ratios = findings.filter(({ rule }) => rule === 'standard-error-ratio');
    expect(ratios).toMatchObject([{ table: 't2', rows: ['v2'] }]);
    expect(cells.filter(({ repairs }) => repairs.length > 0)).toMatchObject([
      { table: 't2', row: 'v2', repairs: [{ text: '0,010 (0,0564)', why: 'error-shifted' }] },
    ]);
  });
});
