import { strFromU8, strToU8 } from 'fflate';
import { Document, Packer } from 'docx';
import { printStyle, type TableLanguage } from '../../shared/table/number-format.ts';
import { tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { cleanInput } from './clean-text.ts';
import { COVER_STYLES, coverSection } from './docx-cover.ts';
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
  const { docs: tables, cover, replacedCharacters } = cleanInput(docs, options);
  const languageTag: string = LANGUAGE_TAGS[tables[0]?.language ?? 'da'];
  const document = new Document({
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    title: cover?.title ?? tables.map(tableHeading).join('; '),
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
      paragraphStyles: [...PARAGRAPH_STYLES, ...COVER_STYLES],
    },
    sections: [
      ...(cover ? [coverSection(cover, tables)] : []),
      ...tables.map((doc) => tableSection(doc, options.style ?? printStyle(doc.language))),
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  const bytes = repackZip(packed, { 'docProps/core.xml': fixTimes });
  return { bytes, replacedCharacters, guardedTexts: 0 };
}

function fixTimes(core: Uint8Array): Uint8Array {
  const xml = strFromU8(core);
  return strToU8(xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED_TIME}`));
}
