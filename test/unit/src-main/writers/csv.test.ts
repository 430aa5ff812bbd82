import { describe, expect, it } from 'vitest';
import { screenStyle } from '../../../../shared/table/number-format.ts';
import { csvText, csvWriter } from '../../../../src-main/writers/csv.ts';
import { FORMULA_TEXTS, regressionDoc, textDoc } from './support/sample-tables.ts';

async function write(...args: Parameters<typeof csvWriter.write>): Promise<string> {
  const { bytes } = await csvWriter.write(...args);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

describe('csv writer', () => {
  it('gives estimate, stars and standard error columns of their own, with the mark of UTF-8', async () => {
    expect((await write([regressionDoc])).split('\r\n')).toEqual([
      '\uFEFF"Tabel 2: SOC-R og visionsledelse"',
      ';"Model I";;;"Model II";;',
      ';"Random effects";;;"Random effects";;',
      ';"uden kontrol";;;"med kontrol";;',
      ';"Koefficient";"Stjerner";"Standardfejl";"Koefficient";"Stjerner";"Standardfejl"',
      '"SOC-R";0,2381;"***";0,0318;-0,0329;"†";0,0192',
      '"Alder";;;;0,00061;;0,0004',
      '"Gennemsnit";0,7396;;;"ikke beregnet";;',
      '"Antal observationer";1695;;;1677;;',
      '"Note: Standardfejl i parenteser. *** p < 0,001."',
      '"Specifikation: Konventionelle."',
      '',
    ]);
  });

  it('separates by commas where the point is the decimal mark', async () => {
    const lines = (await write([{ ...regressionDoc, language: 'en' }])).split('\r\n');
    expect(lines[4]?.startsWith(',"Coefficient","Stars","Standard error"')).toBe(true);
    expect(lines[5]).toBe('"SOC-R",0.2381,"***",0.0318,-0.0329,"†",0.0192');
  });

  it('keeps numbers numbers, whatever the style spells', async () => {
    const text = await write([regressionDoc], { style: screenStyle('da') });
    expect(text).toContain(';-0,0329;');
    expect(text).toContain(';1695;');
  });

  it('lets no text of an outsider begin as a formula', async () => {
    const text = await write([textDoc(FORMULA_TEXTS)]);
    const fields = [...text.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1] ?? '');
    expect(fields.length).toBeGreaterThan(3 * FORMULA_TEXTS.length);
    for (const field of fields) expect(field).not.toMatch(/^[\s\u200B]*[=+\-@＝＋－＠]|^[\t\r\n]/);
  });

  it.each([
    ['=1+1', '"\'=1+1"'],
    ['\t=1', '"\'\t=1"'],
    ['\nx', '"\'\nx"'],
    ['＝1', '"\'＝1"'],
    [' =1', '"\' =1"'],
    ["'=1", '"\'\'=1"'],
    ['a"b;c', '"a""b;c"'],
    ["d'Hondt", '"d\'Hondt"'],
    ['', ''],
  ])('writes %j as a field', (text, field) => {
    expect(csvText(text)).toBe(field);
  });

  it('leaves a line empty between tables', async () => {
    const text = await write([regressionDoc, { ...regressionDoc, number: '3' }]);
    expect(text).toContain('Konventionelle."\r\n\r\n"Tabel 3: ');
  });
});
