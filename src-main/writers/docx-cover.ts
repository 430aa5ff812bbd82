import { type IParagraphStyleOptions, type ISectionOptions, Paragraph } from 'docx';
import { tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { pageOf } from './docx-section.ts';
import { textRuns } from './docx-text.ts';
import type { Cover } from './writer.ts';

/** The looks of the title page. Sizes are half points, spacing is twentieths of a point. */
export const COVER_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: 'CoverTitle',
    name: 'Cover title',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 36 },
    paragraph: { spacing: { before: 1200, after: 120 } },
  },
  {
    id: 'CoverStudy',
    name: 'Cover study',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 26 },
    paragraph: { spacing: { after: 600 } },
  },
  {
    id: 'CoverContents',
    name: 'Cover contents',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 24 },
    paragraph: { keepNext: true, spacing: { after: 120 } },
  },
  {
    id: 'CoverEntry',
    name: 'Cover entry',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 80 }, indent: { left: 400, hanging: 400 } },
  },
];

/** The title page: what this is, of which study, and the tables that follow as a plain list. */
export function coverSection(
  { title, study, contents }: Cover,
  docs: readonly TableDoc[],
): ISectionOptions {
  const paragraph = (style: string, text: string): Paragraph =>
    new Paragraph({ style, children: textRuns(text) });
  return {
    properties: pageOf(false),
    children: [
      paragraph('CoverTitle', title),
      paragraph('CoverStudy', study),
      paragraph('CoverContents', contents),
      ...docs.map((doc) => paragraph('CoverEntry', tableHeading(doc))),
    ],
  };
}
