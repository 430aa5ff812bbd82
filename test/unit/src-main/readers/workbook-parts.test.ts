import { describe, expect, it } from 'vitest';
import { findWorkbookParts } from '../../../../src-main/readers/workbook-parts.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function parts(workbook: string, target = 'worksheets/sheet1.xml'): ReadonlyMap<string, string> {
  return new Map([
    ['_rels/.rels', relationships('officeDocument', '/xl/workbook.xml')],
    ['xl/workbook.xml', workbook],
    ['xl/_rels/workbook.xml.rels', relationships('worksheet', target)],
    ['xl/worksheets/sheet1.xml', '<worksheet/>'],
  ]);
}

function relationships(kind: string, target: string): string {
  return `<Relationships><Relationship Id="rId1" Type="${RELATION}/${kind}" Target="${target}"/></Relationships>`;
}

const SHEET = '<sheet name="Svar &amp; tal" sheetId="1" state="veryHidden" r:id="rId1"/>';

describe('the parts of a workbook', () => {
  it('finds sheets by their relation, in relative and absolute spelling', () => {
    for (const target of [
      'worksheets/sheet1.xml',
      '/xl/worksheets/sheet1.xml',
      './worksheets/x/../sheet1.xml',
    ]) {
      const book = parts(`<workbook><sheets>${SHEET}</sheets></workbook>`, target);
      expect(findWorkbookParts(book)).toEqual({
        ok: true,
        value: {
          sheets: [{ name: 'Svar & tal', isHidden: true, part: 'xl/worksheets/sheet1.xml' }],
          usesCalendar1904: false,
          sharedStrings: [],
          numberFormats: [],
        },
      });
    }
  });

  it('refuses a list of sheets with anything else in it, or with nothing', () => {
    const odd = parts(`<workbook><sheets>${SHEET}<s3eet/></sheets></workbook>`);
    expect(findWorkbookParts(odd)).toMatchObject({ error: { reason: 'broken-xml' } });
    const none = parts('<workbook><sheets/></workbook>');
    expect(findWorkbookParts(none)).toMatchObject({ error: { reason: 'part-missing' } });
  });

  it('tells other office files from workbooks', () => {
    const word = new Map([['_rels/.rels', relationships('officeDocument', 'word/document.xml')]]);
    expect(findWorkbookParts(word)).toMatchObject({ error: { code: 'not-a-workbook' } });
    const binary = new Map([
      ['_rels/.rels', relationships('officeDocument', 'xl/workbook.bin')],
      ['xl/workbook.bin', ''],
    ]);
    expect(findWorkbookParts(binary)).toMatchObject({ error: { code: 'wrong-extension' } });
  });
});
