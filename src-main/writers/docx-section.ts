import {
  AlignmentType,
  type IParagraphStyleOptions,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  LineRuleType,
  PageOrientation,
  Paragraph,
} from 'docx';
import type { NumberStyle } from '../../shared/table/number-format.ts';
import { tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { docxTable } from './docx-table.ts';
import { fitTable, PAGE } from './docx-widths.ts';
import { textRuns } from './docx-text.ts';

/**
 * The looks of title, cells and note as styles with names, so that somebody in Word changes all
 * titles at once. Sizes are half points, spacing is twentieths of a point.
 */
export const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: 'TableTitle',
    name: 'Table title',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 22 },
    paragraph: { keepNext: true, keepLines: true, spacing: { after: 100 } },
  },
  {
    id: 'TableCell',
    name: 'Table cell',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 18 },
    paragraph: {
      alignment: AlignmentType.LEFT,
      spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO },
    },
  },
  {
    id: 'TableSection',
    name: 'Table section',
    basedOn: 'TableCell',
    quickFormat: true,
    run: { italics: true },
    paragraph: { keepNext: true, spacing: { before: 80, after: 20 } },
  },
  {
    id: 'TableNote',
    name: 'Table note',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 16 },
    paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 80 } },
  },
];

/** A table on pages of its own: title above, table, note below; across where it is wide. */
export function tableSection(doc: TableDoc, style: NumberStyle): ISectionOptions {
  const fit = fitTable(doc, style);
  return {
    properties: pageOf(fit.isWide),
    children: [
      new Paragraph({ style: 'TableTitle', children: textRuns(tableHeading(doc)) }),
      ...docxTable(doc, style, fit),
      ...doc.notes.map((note) => new Paragraph({ style: 'TableNote', children: textRuns(note) })),
    ],
  };
}

/** A4 upright or across. */
export function pageOf(isWide: boolean): ISectionPropertiesOptions {
  return {
    page: {
      size: {
        width: PAGE.width,
        height: PAGE.height,
        orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
    },
  };
}
