import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src-main/readers/index.ts';

const cell = (text: string, columnSpan = 1) =>
  new TableCell({ columnSpan, children: [new Paragraph(text)] });
const rowOf = (...texts: string[]) => new TableRow({ children: texts.map((text) => cell(text)) });

async function word(...children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return new Uint8Array(bytes);
}

const read = (bytes: Uint8Array) => readWorkbook(bytes, 'tabel.docx', { withDocuments: true });

describe('a Word document', () => {
  it('gives each table with the title above and the note below', async () => {
    const bytes = await word(
      new Paragraph('Tabel 2: SOC-R & vision'),
      new Table({
        rows: [
          new TableRow({ children: [cell(''), cell('Random effects', 2)] }),
          rowOf('SOC-R', '0,24*** (0,032)', '0,25*** (0,031)'),
        ],
      }),
      new Paragraph('Note: Standardfejl i parenteser.'),
      new Table({ rows: [rowOf('a', 'b')] }),
    );
    expect(read(bytes)).toMatchObject({
      ok: true,
      value: {
        format: 'docx',
        sheets: [
          {
            name: '1',
            rows: [
              ['Tabel 2: SOC-R & vision', null, null],
              ['', 'Random effects', ''],
              ['SOC-R', '0,24*** (0,032)', '0,25*** (0,031)'],
              ['Note: Standardfejl i parenteser.', null, null],
            ],
          },
          {
            name: '2',
            rows: [
              ['Note: Standardfejl i parenteser.', null],
              ['a', 'b'],
            ],
          },
        ],
      },
    });
  });

  it('counts a table inside a cell as text of that cell', async () => {
    const inner = new Table({ rows: [rowOf('indre')] });
    const outer = new Table({
      rows: [
        new TableRow({
          children: [cell('ydre'), new TableCell({ children: [inner, new Paragraph('efter')] })],
        }),
      ],
    });
    expect(read(await word(outer))).toMatchObject({
      value: { sheets: [{ rows: [['ydre', 'indre efter']] }] },
    });
  });

  it('leaves out text that a reviewer deleted, and reads entities and breaks', () => {
    const body =
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr><w:p><w:r><w:t>0,1</w:t><w:br/>' +
      '<w:t>(0,2)</w:t></w:r><w:del><w:r><w:t>9</w:t></w:r></w:del></w:p></w:tc>' +
      '<w:tc><w:p><w:r><w:noBreakHyphen/><w:t>1 &lt; 2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const bytes = zipSync({
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    });
    expect(read(bytes)).toMatchObject({ value: { sheets: [{ rows: [['0,1 (0,2)', '-1 < 2']] }] } });
  });

  it.each([
    ['without its text', { 'word/styles.xml': '<a/>' }, 'not-a-workbook'],
    ['with broken XML', { 'word/document.xml': '<a><b></a>' }, 'file-damaged'],
    ['with a document type', { 'word/document.xml': '<!DOCTYPE a><a/>' }, 'file-damaged'],
  ])('%s is refused', (_, parts, code) => {
    const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
    expect(read(zipSync(Object.fromEntries(files)))).toMatchObject({
      ok: false,
      error: { code, fileName: 'tabel.docx' },
    });
  });

  it('is no import format', async () => {
    expect(readWorkbook(await word(new Paragraph('Hej')), 'brev.docx')).toMatchObject({
      error: { code: 'unknown-format' },
    });
  });
});
