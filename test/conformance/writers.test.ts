import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatCell } from '../../shared/table/format-cell.ts';
import { printStyle } from '../../shared/table/number-format.ts';
import { WRITERS } from '../../src-main/writers/index.ts';
import {
  FORMULA_TEXTS,
  regressionDoc,
  textDoc,
} from '../unit/src-main/writers/support/sample-tables.ts';

/** All text of a file: its own, or that of the parts of its container. */
function allText(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  return parts
    .map((part) => new TextDecoder().decode(part))
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

it('names every writer once', () => {
  expect(new Set(WRITERS.map((writer) => writer.id)).size).toBe(WRITERS.length);
});

describe.each(WRITERS)('writer $id', (writer) => {
  it('has a title in both languages, an extension and a media type', () => {
    expect(writer.title.da.length * writer.title.en.length).toBeGreaterThan(0);
    expect(writer.extension).toMatch(/^[a-z]+$/);
    expect(writer.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  });

  it('keeps every header, label, starred cell, count, note and decimal comma', async () => {
    const { bytes, replacedCharacters } = await writer.write([regressionDoc]);
    const text = allText(bytes);
    const cells = regressionDoc.rows.flatMap((row) => row.cells);
    const shown = cells
      .filter((cell) => cell.kind !== 'number')
      .map((cell) => formatCell(cell, printStyle('da')));
    const labels = regressionDoc.rows.map((row) => row.label);
    const headers = regressionDoc.columns.flatMap((column) => column.header);
    for (const part of [...shown, ...labels, ...headers, ...regressionDoc.notes]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Tabel 2: SOC-R og visionsledelse');
    expect(replacedCharacters).toBe(0);
  });

  it('writes several tables into one file', async () => {
    const other = { ...regressionDoc, number: '3', title: 'SOC-R og konsensusledelse' };
    const text = allText((await writer.write([regressionDoc, other])).bytes);
    expect(text).toContain('Tabel 2: SOC-R og visionsledelse');
    expect(text).toContain('Tabel 3: SOC-R og konsensusledelse');
  });

  it('gives the same bytes for the same table, other bytes for another', async () => {
    const first = await writer.write([regressionDoc]);
    const again = await writer.write([structuredClone(regressionDoc)]);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const other = await writer.write([{ ...regressionDoc, title: 'En anden' }]);
    expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0);
  });

  it('keeps texts that look like formulas, and counts what no format can hold', async () => {
    const texts = FORMULA_TEXTS.filter((text) => !text.includes('\t'));
    const text = allText((await writer.write([textDoc(texts)])).bytes);
    for (const formula of texts) expect(text).toContain(formula);
    const broken = await writer.write([textDoc(['a\uFFFEb'])]);
    expect(broken.replacedCharacters).toBe(5);
    expect(allText(broken.bytes)).toContain('a\uFFFDb');
  });
});
