import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import * as sheetJs from 'xlsx';
import { checkTables } from '../../../../../../src-main/domain/tables/check/check-tables.ts';
import { printedTablesOf } from '../../../../../../src-main/domain/tables/check/tables-of-workbook.ts';
import { readWorkbook } from '../../../../../../src-main/readers/index.ts';

function read(bytes: Uint8Array, name: string) {
  const workbook = readWorkbook(bytes, name, { withDocuments: true });
  if (!workbook.ok) throw new Error(workbook.error.code);
  return printedTablesOf(workbook.value);
}

interface Span {
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

const cell = (lines: string | readonly string[], span: Span = {}) =>
  new TableCell({ children: [lines].flat().map((line) => new Paragraph(line)), ...span });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });

describe('a Word table with merged cells', () => {
  it('is read with its spans, errors below, cells of two lines and the note as its last row', async () => {
    const table = new Table({
      rows: [
        row(
          cell('Variable', { rowSpan: 3 }),
          cell('Random effects', { columnSpan: 2 }),
          cell('Fixed effects', { columnSpan: 2 }),
        ),
        row(cell('(1)'), cell('(2)'), cell('(3)'), cell('(4)')),
        row(cell('Baseline'), cell('Controls'), cell('Baseline'), cell('Controls')),
        row(
          cell('Trust', { rowSpan: 2 }),
          ...['0.240***', '0.250***', '0.170*', '0.150'].map((text) => cell(text)),
        ),
        row(...['(0.032)', '(0.031)', '(0.800)', '(0.098)'].map((text) => cell(text))),
        row(cell('Age'), cell(''), cell(['0.0011', '(0.0008)']), cell(''), cell('')),
        row(cell('Observations'), ...['1,695', '1,677', '518', '518'].map((text) => cell(text))),
        row(cell('Number of groups'), ...['1,432', '1,418', '259', '259'].map((n) => cell(n))),
        row(
          cell('Standard errors in parentheses. *** p < 0.001, ** p < 0.01, * p < 0.05', {
            columnSpan: 5,
          }),
        ),
      ],
    });
    const document = new Document({
      sections: [{ children: [new Paragraph('Table 4. Determinants of trust'), table] }],
    });
    const tables = read(new Uint8Array(await Packer.toBuffer(document)), 'trust.docx');
    expect(tables).toMatchObject([
      {
        title: 'Table 4. Determinants of trust',
        columns: [
          { estimator: 'random', observations: 1695, groups: 1432 },
          { label: '(2) Controls', estimator: 'random', observations: 1677, groups: 1418 },
          { label: 'Fixed effects (3) Baseline', estimator: 'fixed', observations: 518 },
          { estimator: 'fixed', observations: 518, groups: 259 },
        ],
        notes: ['Standard errors in parentheses. *** p < 0.001, ** p < 0.01, * p < 0.05'],
      },
    ]);
    const { cells } = checkTables(tables);
    expect(cells.map(({ row: label, text, verdict }) => [label, text, verdict])).toEqual([
      ['Trust', '0.240*** (0.032)', 'consistent'],
      ['Trust', '0.250*** (0.031)', 'consistent'],
      ['Trust', '0.170* (0.800)', 'impossible'],
      ['Trust', '0.150 (0.098)', 'consistent'],
      ['Age', '0.0011 (0.0008)', 'consistent'],
    ]);
  });
});

describe('a workbook with numbers in its cells', () => {
  it('is read where Excel made negative numbers of typed parentheses', () => {
    const sheet = sheetJs.utils.aoa_to_sheet([
      ['Tabel 1: Tillid'],
      [],
      [null, 'Random effects', null, 'Fixed effects'],
      ['', 'I', 'II', 'III'],
      ['Tillid', '0,24***', '0,25***', '0,17*'],
      [null, -0.032, -0.031, '(0,080)'],
      ['Alder', 0.017, 0.1, 0.2],
      [null, '(0,0093)', '(0,2)', '(0,3)'],
      ['N', 1695, 1677, 518],
      ['Antal grupper', 1432, 1418, 259],
      ['Note: Standardfejl i parentes. *** p < 0,001, ** p < 0,01, * p < 0,05'],
    ]);
    sheet['!merges'] = [{ s: { r: 2, c: 1 }, e: { r: 2, c: 2 } }];
    const workbook = sheetJs.utils.book_new();
    sheetJs.utils.book_append_sheet(workbook, sheet, 'Ark1');
    const bytes: ArrayBuffer = sheetJs.write(workbook, { type: 'array', bookType: 'xlsx' });
    const tables = read(new Uint8Array(bytes), 'tillid.xlsx');
    expect(tables[0]?.columns.map(({ observations }) => observations)).toEqual([1695, 1677, 518]);
    expect(checkTables(tables).cells.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['0,24*** (0.032)', 'consistent'],
      ['0,25*** (0.031)', 'consistent'],
      ['0,17* (0,080)', 'consistent'],
      ['0.017 (0,0093)', 'consistent'],
      ['0.1 (0,2)', 'consistent'],
      ['0.2 (0,3)', 'consistent'],
    ]);
  });
});
