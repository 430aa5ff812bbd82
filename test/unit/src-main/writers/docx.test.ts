import { describe, expect, it } from 'vitest';
import type { TableDoc } from '../../../../shared/table/table-doc.ts';
import { docxWriter } from '../../../../src-main/writers/docx.ts';
import { officeParts } from './support/read-back.ts';
import {
  FORMULA_TEXTS,
  furtherDoc,
  HOSTILE_TEXTS,
  regressionDoc,
  textDoc,
} from './support/sample-tables.ts';

async function parts(...docs: readonly TableDoc[]): Promise<Readonly<Record<string, string>>> {
  return officeParts((await docxWriter.write(docs)).bytes);
}

async function body(...docs: readonly TableDoc[]): Promise<string> {
  return (await parts(...docs))['word/document.xml'] ?? '';
}

const rowsOf = (xml: string) => xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];

describe('docx writer', () => {
  it('writes a real table whose header repeats and whose rows stay whole', async () => {
    const rows = rowsOf(await body(regressionDoc));
    expect(rows).toHaveLength(7);
    for (const [i, row] of rows.entries()) {
      expect(row.includes('<w:tblHeader/>')).toBe(i < 3);
      expect(row).toContain('<w:cantSplit/>');
    }
  });

  it('draws strong rules at head and foot and thin ones between', async () => {
    const rows = rowsOf(await body(regressionDoc));
    const count = (row: number, edge: string, size: number) =>
      (rows[row]?.match(new RegExp(`<w:${edge} w:val="single" [^>]*w:sz="${size}"`, 'g')) ?? [])
        .length;
    expect([count(0, 'top', 12), count(2, 'bottom', 4)]).toEqual([3, 3]);
    expect([count(6, 'top', 4), count(6, 'bottom', 12)]).toEqual([3, 3]);
    expect(rows[4]).not.toContain('w:val="single"');
  });

  it('sets decimal marks under each other by tab and indent', async () => {
    const rows = rowsOf(await body(regressionDoc));
    const [, , negative = ''] = rows[3]?.match(/<w:tc>.*?<\/w:tc>/g) ?? [];
    const [, , positive = ''] = rows[4]?.match(/<w:tc>.*?<\/w:tc>/g) ?? [];
    const tab = '<w:tab w:val="decimal" w:pos="150"/>';
    expect(negative).toContain(tab);
    expect(positive).toContain(tab);
    expect(negative).not.toContain('<w:ind ');
    // The hyphen of 9 points Times is 3 points wide: 60 twentieths.
    expect(positive).toContain('<w:ind w:left="60"/>');
  });

  it('ties what must not be parted, above and below the table', async () => {
    const xml = await body(regressionDoc);
    expect(xml).toContain('Model\u00A0II');
    expect(xml).toContain('***\u00A0p\u00A0&lt;\u00A00,001.');
    expect(xml.indexOf('Tabel\u00A02: ')).toBeLessThan(xml.indexOf('<w:tbl>'));
    expect(xml.indexOf('Note: ')).toBeGreaterThan(xml.indexOf('</w:tbl>'));
  });

  it('turns the page and shrinks letters where a table is wide', async () => {
    const [row] = regressionDoc.rows;
    const wide: TableDoc = {
      ...regressionDoc,
      columns: Array.from({ length: 24 }, (_, c) => ({ id: `${c}`, header: ['Random effects'] })),
      rows: [{ ...row!, cells: Array.from({ length: 24 }, () => row!.cells[0]!) }],
    };
    expect(await body(wide)).toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:sz w:val="12"\/>/);
    expect(await body(regressionDoc)).not.toMatch(/w:orient="landscape"|<w:sz /);
    expect(await body(wide)).toContain('w:orient="landscape"');
    expect((await body(regressionDoc, wide)).match(/<w:sectPr/g)).toHaveLength(2);
  });

  it('keeps a table of texts upright, its texts in several lines, sections over all columns', async () => {
    const xml = await body(furtherDoc);
    expect(xml).not.toMatch(/w:orient="landscape"|<w:sz /);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    const [label = 0, wording = 0, ...numbers] = widths;
    expect(wording).toBeGreaterThan(2 * Math.max(...numbers));
    expect(label + wording + numbers.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(9600);
    const section = rowsOf(xml).find((row) => row.includes('TableSection')) ?? '';
    expect(section).toContain('<w:gridSpan w:val="6"/>');
    expect(section.match(/<w:tc>/g)).toHaveLength(1);
  });

  it('has no field, no clock and nobody’s name in any part, whatever the texts say', async () => {
    const all = await parts(textDoc([...FORMULA_TEXTS, ...HOSTILE_TEXTS]));
    for (const xml of Object.values(all)) {
      expect(xml).not.toMatch(/<w:(?:fldChar|fldSimple|instrText|hyperlink)\b/);
    }
    expect(all['docProps/core.xml']).toContain('>1980-01-01T00:00:00Z</dcterms:created>');
    expect(all['docProps/core.xml']).toContain('>1980-01-01T00:00:00Z</dcterms:modified>');
    expect(all['docProps/core.xml']).not.toContain('Un-named');
  });

  it('says the language of its texts and keeps line ends and tabs', async () => {
    const english = { ...textDoc(['a\nb\tc']), language: 'en' } as const;
    expect((await parts(english))['word/styles.xml']).toContain('w:val="en-GB"');
    expect((await parts(regressionDoc))['word/styles.xml']).toContain('w:val="da-DK"');
    expect(await body(english)).toMatch(/>a<\/w:t><\/w:r><w:r><w:br\/>.*?>b<\/w:t><w:tab\/>/);
  });
});
