import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as sheetJs from 'xlsx';
import { readWorkbook } from '../../../../src-main/readers/index.ts';
import {
  handMadeWorkbook,
  hucreWorkbook,
  readOnlySheet,
  readRows,
  refusalOf,
  sheetJsWorkbook,
} from './support/workbook-files.ts';

const DATE_STYLE = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

function reasonOf(sheetData: string): unknown {
  const refusal = refusalOf(handMadeWorkbook({ sheetData }));
  return refusal?.code === 'file-damaged' ? [refusal.reason, refusal.place] : refusal?.code;
}

describe('ordinary workbooks', () => {
  it('reads text, numbers, truth values and dates as SheetJS writes them', () => {
    const rows = [
      ['Navn', '__proto__', 'Indtrådt', 'toString', 'Valgt'],
      ['Åse Ærø', 'a & b <c>\nd', new Date(Date.UTC(2019, 0, 8)), 0.1, true],
      [],
      ['0101', ' mellemrum ', new Date(Date.UTC(2019, 0, 8, 9, 14)), -1e-7, false],
    ];
    expect(readRows(sheetJsWorkbook(rows))).toEqual([
      ['Navn', '__proto__', 'Indtrådt', 'toString', 'Valgt'],
      ['Åse Ærø', 'a & b <c>\nd', '2019-01-08', 0.1, true],
      [null, null, null, null, null],
      ['0101', ' mellemrum ', '2019-01-08 09:14:00', -1e-7, false],
    ]);
  });

  it('reads what hucre writes, with hidden sheets and merged cells told', async () => {
    const bytes = await hucreWorkbook([
      {
        name: 'Medlemmer',
        rows: [
          ['Oversigt', null],
          ['Kommune', 'Antal'],
          ['Høje-Taastrup', 21],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
      },
      { name: 'Stedfortrædere', rows: [['x']], hidden: true },
    ]);
    const result = readWorkbook(bytes, 'liste.xlsx');
    expect(result.ok && result.value.sheets).toEqual([
      {
        name: 'Medlemmer',
        hidden: false,
        rows: [
          ['Oversigt', null],
          ['Kommune', 'Antal'],
          ['Høje-Taastrup', 21],
        ],
        notices: [{ code: 'merged-cells', count: 1, areas: ['A1:B1'] }],
      },
      { name: 'Stedfortrædere', hidden: true, rows: [['x']], notices: [] },
    ]);
  });

  it('follows the 1904 calendar', () => {
    const sheetData = '<row r="1"><c r="A1" s="1"><v>42011</v></c></row>';
    const bytes = handMadeWorkbook({
      sheetData,
      styles: DATE_STYLE,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(readRows(bytes)).toEqual([['2019-01-08']]);
    expect(readRows(handMadeWorkbook({ sheetData, styles: DATE_STYLE }))).toEqual([['2015-01-07']]);
  });

  it('reads all rows and columns whatever the stated dimension is', () => {
    const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>';
    const sheetXml = `<worksheet><dimension ref="A1"/><sheetData>${cells}</sheetData></worksheet>`;
    expect(readRows(handMadeWorkbook({ sheetXml }))).toEqual([
      [1, null, null],
      [null, null, null],
      [null, null, 3],
    ]);
  });

  it('joins rich text, leaves out phonetic guides and keeps empty texts in their place', () => {
    const bytes = handMadeWorkbook({
      sharedStrings:
        '<si/><si><r><t>Høje-</t></r><r><t>Taastrup</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>B &amp;lt; C</t></si>',
      sheetData:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
    });
    expect(readRows(bytes)).toEqual([[null, 'Høje-Taastrup', 'B &lt; C']]);
  });

  it('resolves the entities of a formula text once', () => {
    const sheetData = '<row r="1"><c r="A1" t="str"><f>x</f><v>a &amp;lt; b</v></c></row>';
    expect(readRows(handMadeWorkbook({ sheetData }))).toEqual([['a &lt; b']]);
  });
});

describe('second opinions', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((value) => value.trim());
  const cell = fc.oneof(
    text.filter((value) => value !== ''),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
  );
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 });

  it('gives back every table that SheetJS writes', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const whole = [['a', 'b', 'c'], ...rows, ['x', 'y', 'z']];
        expect(readRows(sheetJsWorkbook(whole))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('reads what SheetJS reads from what hucre writes', async () => {
    const rows = Array.from({ length: 50 }, (_, r) => [r / 7, `række ${r} <&> "x"`, r % 2 === 0]);
    const bytes = await hucreWorkbook([{ name: 'Ark1', rows }]);
    const sheet = sheetJs.read(bytes, { type: 'array' }).Sheets['Ark1'];
    expect(sheet && sheetJs.utils.sheet_to_json(sheet, { header: 1 })).toEqual(readRows(bytes));
  });
});

describe('cells that have no value or another than they say', () => {
  it('notes errors and formulas without a value and makes nothing of them', () => {
    const sheet = readOnlySheet(
      handMadeWorkbook({
        sheetData:
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1"><f>A1+1</f></c><c r="D1" t="b"/><c r="E1"><f>A1</f><v>1</v></c></row>',
      }),
    );
    expect(sheet.rows).toEqual([[1, null, null, null, 1]]);
    expect(sheet.notices).toEqual([
      { code: 'error-cells', count: 1, cells: [{ cell: 'B1', error: '#N/A' }] },
      { code: 'formula-without-value', count: 1, cells: ['C1'] },
    ]);
  });

  it('keeps as text what is no number', () => {
    const values = ['1,5', '0x1F', '1_000', '1e999', 'NaN', ' 2.5 ', '-3E-2'];
    const cells = values.map((value) => `<c><v>${value}</v></c>`).join('');
    const sheet = readOnlySheet(handMadeWorkbook({ sheetData: `<row r="1">${cells}</row>` }));
    expect(sheet.rows).toEqual([['1,5', '0x1F', '1_000', '1e999', 'NaN', 2.5, -0.03]]);
    expect(sheet.notices).toMatchObject([{ code: 'bad-number', count: 5 }]);
  });

  it('reads dates that are written as text', () => {
    const sheetData =
      '<row r="1"><c r="A1" t="d"><v>2019-01-08</v></c><c r="B1" t="d"><v>2019-01-08T09:14:00Z</v></c></row>';
    expect(readRows(handMadeWorkbook({ sheetData }))).toEqual([
      ['2019-01-08', '2019-01-08 09:14:00'],
    ]);
  });
});

describe('workbooks that contradict themselves', () => {
  it.each([
    ['<row r="1"><c r="ZZZZZZZ99999999999"><v>1</v></c></row>', ['bad-reference', undefined]],
    ['<row r="4294967296"><c><v>1</v></c></row>', ['bad-reference', undefined]],
    ['<row r="2"><c r="A1"><v>1</v></c></row>', ['bad-reference', undefined]],
    ['<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', ['duplicate-cell', 'A1']],
    ['<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>', ['row-order', 'A1']],
    ['<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/>', ['row-order', '1']],
    ['<row r="1"/><row r="1"/>', ['duplicate-cell', '1']],
    ['<row r="1"><c r="A1" t="s"><v>999999</v></c></row>', ['text-missing', 'A1']],
    ['<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', ['text-missing', 'A1']],
    ['<row r="1"><c r="A1" t="x"><v>1</v></c></row>', ['unreadable', 'A1']],
    ['<row r="1"><c r="A1" t="b"><v>2</v></c></row>', ['unreadable', 'A1']],
    ['<row r="1"><c r="A1"><v>1</v></row>', ['broken-xml', undefined]],
    ['<row r="1"><c r="A1" 2="b"><v>1</v></c></row>', ['unreadable', 'A1']],
    ['<row r="1"><c r="A1"><w>1</w></c></row>', ['unreadable', 'A1']],
    ['<raw r="1"><c r="A1"><v>1</v></c></raw>', ['unreadable', undefined]],
    ['<!-- <row r="1"/> -->', ['broken-xml', undefined]],
    ['<row r="1"><c r="A1" t="str"><v><![CDATA[a]]></v></c></row>', ['broken-xml', undefined]],
    ['<row r="1"><c r="XFD1"><v>1</v></c></row>', 'too-many-columns'],
  ])('refuses %s', (sheetData, reason) => {
    expect(reasonOf(sheetData)).toEqual(reason);
  });

  it('lets styled cells without a value stand far to the right', () => {
    const sheetData = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>';
    expect(readRows(handMadeWorkbook({ sheetData }))).toEqual([[1]]);
  });

  it('refuses a text longer than Excel allows and names its cell', () => {
    const text = 'a'.repeat(32_768);
    const sheetData = `<row r="2"><c r="A2" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    expect(refusalOf(handMadeWorkbook({ sheetData }))).toEqual({
      code: 'cell-too-long',
      characters: 32_768,
      limit: 32_767,
      place: 'A2',
      fileName: 'liste.xlsx',
    });
  });

  it('refuses more sheets than a person looks through, and sheets that are not there', () => {
    const sheet = (n: number): string => `<sheet name="Ark${n}" sheetId="${n}" r:id="rId1"/>`;
    const sheets = Array.from({ length: 101 }, (_, i) => sheet(i + 1)).join('');
    expect(refusalOf(handMadeWorkbook({ sheets }))).toMatchObject({
      code: 'too-many-sheets',
      sheets: 101,
    });
    const lost = '<sheet name="Ark1" sheetId="1" r:id="rId9"/>';
    expect(refusalOf(handMadeWorkbook({ sheets: lost }))).toMatchObject({ reason: 'part-missing' });
  });

  it('does not fill memory with the blank rows above one far cell', () => {
    const sheetData = '<row r="1048576"><c r="C1048576"><v>1</v></c></row>';
    const rows = readRows(handMadeWorkbook({ sheetData }));
    expect(rows).toHaveLength(1_048_576);
    expect(rows[0]).toBe(rows[1]);
  });
});
