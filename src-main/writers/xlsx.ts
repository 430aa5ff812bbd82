import { strFromU8, strToU8 } from 'fflate';
import { writeXlsx } from 'hucre';
import { printStyle } from '../../shared/table/number-format.ts';
import { tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { cleanInput } from './clean-text.ts';
import { FIXED_TIME, repackZip } from './repack-zip.ts';
import { sheetNames } from './sheet-names.ts';
import type { WriteOptions, Writer, WrittenFile } from './writer.ts';
import { TABLE_FONT } from './xlsx-cell.ts';
import { coverSheet } from './xlsx-cover.ts';
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
  const { docs: tables, cover, replacedCharacters } = cleanInput(docs, options);
  const names = sheetNames([
    ...tables.map((doc) => tableHeading(doc).split(':')[0] ?? doc.id),
    ...(cover ? [cover.contents] : []),
  ]);
  const time = new Date(FIXED_TIME);
  const bytes = await writeXlsx({
    sheets: [
      ...(cover ? [coverSheet(cover, tables, names)] : []),
      ...tables.map((doc, i) =>
        tableSheet(doc, names[i] ?? doc.id, options.style ?? printStyle(doc.language)),
      ),
    ],
    defaultFont: TABLE_FONT,
    properties: {
      title: cover?.title ?? tables.map(tableHeading).join('; '),
      created: time,
      modified: time,
    },
  });
  return {
    bytes: repackZip(new Uint8Array(bytes), { 'xl/styles.xml': markTextStyles }),
    replacedCharacters,
    guardedTexts: 0,
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
