import { strFromU8, strToU8 } from 'fflate';
import { writeXlsx } from 'hucre';
import { printStyle } from '../../shared/table/number-format.ts';
import { tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { cleanTable } from './clean-text.ts';
import { FIXED_TIME, repackZip } from './repack-zip.ts';
import { sheetNames } from './sheet-names.ts';
import type { WriteOptions, Writer, WrittenFile } from './writer.ts';
import { TABLE_FONT } from './xlsx-cell.ts';
import { tableSheet } from './xlsx-sheet.ts';

/** Excel workbooks, one sheet a table, set as a journal prints it. */
export const xlsxWriter: Writer = {
  id: 'xlsx',
  title: { da: 'Excel-projektmappe', en: 'Excel workbook' },
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: writeTables,
};

async function writeTables(
  docs: readonly TableDoc[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const cleaned = docs.map(cleanTable);
  const tables = cleaned.map(({ doc }) => doc);
  const names = sheetNames(tables.map((doc) => tableHeading(doc).split(':')[0] ?? doc.id));
  const time = new Date(FIXED_TIME);
  const bytes = await writeXlsx({
    sheets: tables.map((doc, i) =>
      tableSheet(doc, names[i] ?? doc.id, options.style ?? printStyle(doc.language)),
    ),
    defaultFont: TABLE_FONT,
    properties: { title: tables.map(tableHeading).join('; '), created: time, modified: time },
  });
  const replacedCharacters = cleaned.reduce((sum, { replaced }) => sum + replaced, 0);
  return {
    bytes: repackZip(new Uint8Array(bytes), { 'xl/styles.xml': markTextStyles }),
    replacedCharacters,
  };
}

/**
 * Gives the styles of text cells `quotePrefix`: without it Excel makes a formula of a text that
 * begins with = + - @ as soon as somebody edits the cell. hucre has no such option.
 */
function markTextStyles(styles: Uint8Array): Uint8Array {
  const xml = strFromU8(styles);
  const marked = xml.replaceAll(
    /<xf (?=[^>]*applyProtection="(?:1|true)")/g,
    '<xf quotePrefix="1" ',
  );
  return strToU8(marked);
}
