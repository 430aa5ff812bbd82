import { strFromU8, strToU8 } from 'fflate';
import { Document, Packer } from 'docx';
import { printStyle, type TableLanguage } from '../../shared/table/number-format.ts';
import { tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { cleanTable } from './clean-text.ts';
import { PARAGRAPH_STYLES, tableSection } from './docx-section.ts';
import { FIXED_TIME, repackZip } from './repack-zip.ts';
import type { WriteOptions, Writer, WrittenFile } from './writer.ts';

/** Word documents: real tables as a journal prints them, one page setting each. */
export const docxWriter: Writer = {
  id: 'docx',
  title: { da: 'Word-dokument', en: 'Word document' },
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: writeTables,
};

const LANGUAGE_TAGS = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<TableLanguage, string>;
const AUTHOR = 'Panelværk';

async function writeTables(
  docs: readonly TableDoc[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const cleaned = docs.map(cleanTable);
  const tables = cleaned.map(({ doc }) => doc);
  const languageTag: string = LANGUAGE_TAGS[tables[0]?.language ?? 'da'];
  const document = new Document({
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    title: tables.map(tableHeading).join('; '),
    styles: {
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: 22,
            language: { value: languageTag },
          },
        },
      },
      paragraphStyles: [...PARAGRAPH_STYLES],
    },
    sections: tables.map((doc) => tableSection(doc, options.style ?? printStyle(doc.language))),
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  const replacedCharacters = cleaned.reduce((sum, { replaced }) => sum + replaced, 0);
  return { bytes: repackZip(packed, { 'docProps/core.xml': fixTimes }), replacedCharacters };
}

function fixTimes(core: Uint8Array): Uint8Array {
  const xml = strFromU8(core);
  return strToU8(xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED_TIME}`));
}
