import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { readRunningText } from '../../../../src-main/readers/running-text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the running text of a file', () => {
  it('is a text file’s own text, in either encoding', () => {
    expect(readRunningText(bytesOf('Køn er ikke signifikant.'), 'a.txt')).toEqual({
      ok: true,
      value: 'Køn er ikke signifikant.',
    });
    const danish = Uint8Array.from([0x4b, 0xf8, 0x6e]);
    expect(readRunningText(danish, 'a.md')).toEqual({ ok: true, value: 'Køn' });
  });

  it('is a Word document’s paragraphs, without its tables', async () => {
    const cell = new TableCell({ children: [new Paragraph('0,24*** (0,032)')] });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('Tabel 2 viser det.'),
            new Table({ rows: [new TableRow({ children: [cell] })] }),
            new Paragraph('Resten & mere.'),
          ],
        },
      ],
    });
    const bytes = new Uint8Array(await Packer.toBuffer(document));
    expect(readRunningText(bytes, 'a.docx')).toEqual({
      ok: true,
      value: 'Tabel 2 viser det.\n\nResten & mere.',
    });
  });

  it.each([
    ['a.pdf', '%PDF-1.7', 'unknown-format'],
    ['a.txt', '%PDF-1.7', 'wrong-extension'],
    ['a.txt', '', 'file-empty'],
  ])('is refused in %s that holds %j: %s', (name, content, code) => {
    expect(readRunningText(bytesOf(content), name)).toMatchObject({
      ok: false,
      error: { code, fileName: name },
    });
  });

  it('is refused where a docx is none', () => {
    expect(readRunningText(bytesOf('ikke en zip'), 'a.docx').ok).toBe(false);
  });
});
