import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as sheetJs from 'xlsx';
import { readWorkbook } from '../../../../src-main/readers/index.ts';
import { xlsxWriter } from '../../../../src-main/writers/xlsx.ts';
import type { TableDoc } from '../../../../shared/table/table-doc.ts';
import { FORMULA_TEXTS, regressionDoc, textDoc } from './support/sample-tables.ts';

const cell0 = { kind: 'empty' } as const;

async function write(...docs: readonly TableDoc[]): Promise<Uint8Array> {
  return (await xlsxWriter.write(docs)).bytes;
}

function readBack(bytes: Uint8Array): sheetJs.WorkBook {
  return sheetJs.read(bytes, { type: 'array', cellNF: true, cellFormula: true });
}

describe('xlsx writer', () => {
  it('sets title, stacked header, rows and notes as printed', async () => {
    const result = readWorkbook(await write(regressionDoc), 'ud.xlsx');
    expect(result.ok && result.value.sheets[0]).toMatchObject({
      name: 'Tabel 2',
      rows: [
        ['Tabel 2: SOC-R og visionsledelse', null, null],
        [null, 'Model I', 'Model II'],
        [null, 'Random effects', 'Random effects'],
        [null, 'uden kontrol', 'med kontrol'],
        ['SOC-R', '0,24*** (0,032)', '-0,033† (0,019)'],
        ['Alder', null, '0,00061 (0,00040)'],
        ['Gennemsnit', 0.7396, 'ikke beregnet'],
        ['Antal observationer', 1695, 1677],
        ['Note: Standardfejl i parenteser. *** p < 0,001.', null, null],
        ['Specifikation: Konventionelle.', null, null],
      ],
    });
  });

  it('keeps real numbers behind the display where a cell is one number', async () => {
    const sheet = readBack(await write(regressionDoc)).Sheets['Tabel 2'];
    expect(sheet?.['B8']).toMatchObject({ t: 'n', v: 1695, z: '0', w: '1695' });
    expect(sheet?.['B7']).toMatchObject({ t: 'n', v: 0.7396, z: '0.00', w: '0.74' });
    expect(sheet?.['B5']).toMatchObject({ t: 's', v: '0,24*** (0,032)' });
  });

  it('makes room before texts and numbers so that decimal marks meet, changing neither', async () => {
    const [first] = regressionDoc.rows;
    const counts = (ruleAbove: boolean, value: number) => ({
      ...first!,
      ruleAbove,
      cells: [first!.cells[0]!, { kind: 'count', value } as const],
    });
    const rows = [...regressionDoc.rows, counts(true, 518), counts(false, 1677)];
    const sheet = readBack(await write({ ...regressionDoc, rows })).Sheets['Tabel 2'];
    expect(sheet?.['C5']).toMatchObject({ v: '-0,033† (0,019)', z: 'General' });
    expect(sheet?.['C6']).toMatchObject({ v: '0,00061 (0,00040)', z: '_-@' });
    expect(sheet?.['C9']).toMatchObject({ t: 'n', v: 518, z: '_10' });
  });

  it('keeps an estimate without standard error a number, with its stars behind it', async () => {
    const cell = { kind: 'estimate', estimate: -0.2381, standardError: null, fit: 'I' } as const;
    const [first] = regressionDoc.rows;
    const rows = ['***', '"†'].map((stars) => ({ ...first!, cells: [{ ...cell, stars }, cell0] }));
    const sheet = readBack(await write({ ...regressionDoc, rows })).Sheets['Tabel 2'];
    expect(sheet?.['B5']).toMatchObject({ t: 'n', v: -0.2381, w: '-0.24***' });
    expect(sheet?.['B6']).toMatchObject({ t: 'n', v: -0.2381, w: '-0.24"†' });
  });

  it('makes one cell of the corner beside the header', async () => {
    const merges = readBack(await write(regressionDoc)).Sheets['Tabel 2']?.['!merges'];
    expect(merges).toContainEqual({ s: { r: 1, c: 0 }, e: { r: 3, c: 0 } });
  });

  it('spells numbers as asked', async () => {
    const english = await write({ ...regressionDoc, language: 'en' });
    const sheet = readBack(english).Sheets['Table 2'];
    expect(sheet?.['B5']).toMatchObject({ v: '0.24*** (0.032)' });
  });

  it('gives one sheet a table with names that differ', async () => {
    const workbook = readBack(await write(regressionDoc, regressionDoc));
    expect(workbook.SheetNames).toEqual(['Tabel 2', 'Tabel 2 (2)']);
  });

  it('leaves every text what it is, without a formula, marked as text', async () => {
    const bytes = await write(textDoc(FORMULA_TEXTS));
    const sheet = readBack(bytes).Sheets['Tabel S.1'];
    for (const [i, text] of FORMULA_TEXTS.entries()) {
      for (const column of ['A', 'B']) {
        const cell: sheetJs.CellObject | undefined = sheet?.[`${column}${i + 3}`];
        expect(cell).toMatchObject({ t: 's', v: text });
        expect(cell?.f).toBeUndefined();
      }
    }
    const parts = unzipSync(bytes);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f');
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(styles.match(/<protection/g)).toHaveLength(
      styles.match(/quotePrefix="1"/g)?.length ?? 0,
    );
  });

  it('replaces what XML forbids visibly, counts it, and harms no other cell', async () => {
    const doc = textDoc(['før', 'a\uFFFEb\u0000c\uD800d', 'to\nlinjer', '_x000D_', 'efter']);
    const { bytes, replacedCharacters } = await xlsxWriter.write([doc]);
    expect(replacedCharacters).toBe(9);
    const sheet = readBack(bytes).Sheets['Tabel S.1'];
    const texts = [3, 4, 5, 6, 7].map((row) => String(sheet?.[`B${row}`]?.v));
    expect(texts).toEqual(['før', 'a\uFFFDb\uFFFDc\uFFFDd', 'to\nlinjer', '_x000D_', 'efter']);
  });

  it('gives the same bytes every time', async () => {
    const first = await write(regressionDoc);
    expect(Buffer.compare(first, await write(regressionDoc))).toBe(0);
  });
});
