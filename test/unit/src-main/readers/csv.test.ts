import { describe, expect, it } from 'vitest';
import type { ReadOptions, RawWorkbook } from '../../../../src-main/domain/import/raw-workbook.ts';
import { csvReader } from '../../../../src-main/readers/csv.ts';
import { refusalOf } from './support/workbook-files.ts';

function read(content: string | Uint8Array, options: ReadOptions = {}): RawWorkbook {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = csvReader.read(bytes, 'tal.csv', options);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

function rows(content: string, options?: ReadOptions): unknown {
  return read(content, options).sheets[0]?.rows;
}

function notices(content: string): unknown {
  return read(content).sheets[0]?.notices;
}

function refusal(content: string): unknown {
  return refusalOf(new TextEncoder().encode(content), 'tal.csv');
}

const KEY_FIGURES = `De Kommunale Nøgletal;;;;
;;;;
;Kom.nr;2019;2020;2021
;;;;
Indbyggertal;;;;
Københavns Kommune;101;623.404;632.340;638.117
Bornholms Kommune;400;39.572;M;-
;;;;
Urbaniseringsgrad (pct.);;;;
Københavns Kommune;101;100,0;100,0;100,0
`;

describe('csv reader', () => {
  it('keeps every value as text, whatever it looks like', () => {
    const text = 'id;tal;stort;dato;kode\n0012;1,5;9007199254740993;01/02/2024;=1+1\n';
    expect(rows(text)).toEqual([
      ['id', 'tal', 'stort', 'dato', 'kode'],
      ['0012', '1,5', '9007199254740993', '01/02/2024', '=1+1'],
    ]);
  });

  it('reads the key-figure layout, padded lines and windows-1252', () => {
    const workbook = read(new Uint8Array(Buffer.from(KEY_FIGURES, 'latin1')));
    expect(workbook).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
    expect(workbook.sheets[0]?.notices).toEqual([]);
    expect(workbook.sheets[0]?.rows[5]).toEqual([
      'Københavns Kommune',
      '101',
      '623.404',
      '632.340',
      '638.117',
    ]);
    expect(workbook.sheets[0]?.rows[1]).toEqual([null, null, null, null, null]);
  });

  it('reads a default survey export: UTF-16, tabs, line breaks inside quotes', () => {
    const text = 's_1\t1\t"Helt uenig\r\neller; nej"\r\ns_1\t5\tHelt enig\r\n';
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const workbook = read(bytes);
    expect(workbook).toMatchObject({ encoding: 'utf-16le', delimiter: '\t' });
    expect(workbook.sheets[0]?.rows).toEqual([
      ['s_1', '1', 'Helt uenig\neller; nej'],
      ['s_1', '5', 'Helt enig'],
    ]);
  });

  it('follows a sep= line and a choice, the choice first', () => {
    expect(rows('sep=,\na,b\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(rows('a,b;c\n1,2;3\n', { delimiter: ',' })).toEqual([
      ['a', 'b;c'],
      ['1', '2;3'],
    ]);
  });

  it('reads mixed line ends, doubled quotes and a missing last line end', () => {
    expect(rows('a;b\r\n"x ""y""";2\nå;3\rz;4')).toEqual([
      ['a', 'b'],
      ['x "y"', '2'],
      ['å', '3'],
      ['z', '4'],
    ]);
  });

  it('reports uneven lines by their number in the file, also after line breaks in quotes', () => {
    expect(notices('a;b;c;d\n1;2;3;4;5\n1;2\n')).toEqual([
      {
        code: 'uneven-rows',
        count: 2,
        expected: 4,
        lines: [
          { line: 2, values: 5 },
          { line: 3, values: 2 },
        ],
      },
    ]);
    expect(notices('a;b\n"x\ny";2\n3;4\n5;6;7\n')).toMatchObject([{ lines: [{ line: 5 }] }]);
  });

  it('does not report padding, blank lines or a trailing separator on every line', () => {
    expect(notices('a;b\n\n1;2;;\n3;4\n;;\n')).toEqual([]);
    expect(notices('a\tb\t\n1\t2\t\n')).toEqual([]);
  });

  it('names the line of a quote that is never closed', () => {
    expect(refusal('a;b\n1;"x\n2;3\n')).toEqual({
      code: 'unclosed-quote',
      line: 2,
      fileName: 'tal.csv',
    });
    expect(refusal('a;b\n1;2\n"x" y;3\n4;5\n')).toMatchObject({ code: 'unclosed-quote', line: 3 });
  });

  it('refuses what is no text or no table', () => {
    expect(refusal('')).toMatchObject({ code: 'file-empty' });
    expect(refusal('\uFEFF \n\n')).toMatchObject({ code: 'file-empty' });
    expect(refusal('a;b\n1;2\nx\u0000y;z and more text here\n')).toMatchObject({
      code: 'binary-in-text',
      line: 3,
    });
    expect(refusal('PK\u0003\u0004')).toMatchObject({ code: 'wrong-extension', looksLike: 'zip' });
    expect(refusal('<html><body>')).toMatchObject({ code: 'wrong-extension', looksLike: 'html' });
  });

  it('refuses tables too wide and lines too long', () => {
    expect(refusal(`a;b\n${'1;'.repeat(4096)}1\n`)).toMatchObject({
      code: 'too-many-columns',
      columns: 4097,
      place: '2',
    });
    expect(refusal(`a\n${'x'.repeat(16 * 1024 * 1024 + 1)}`)).toMatchObject({
      code: 'cell-too-long',
      place: '2',
    });
  });
});
