import {
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell as DocxCell,
  TableLayoutType,
  TableRow as DocxRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { formatCell } from '../../shared/table/format-cell.ts';
import type { NumberStyle } from '../../shared/table/number-format.ts';
import { headerLines, type TableDoc } from '../../shared/table/table-doc.ts';
import { decimalLeads, wholePart } from './decimal-leads.ts';
import { textRuns } from './docx-text.ts';
import { CELL_GAP, CELL_POINTS, cellTextTwips, type TableFit } from './docx-widths.ts';

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
// Eighths of a point.
const STRONG: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

interface Rules {
  readonly top?: IBorderOptions;
  readonly bottom?: IBorderOptions;
}

interface CellText {
  readonly text: string;
  /** What stands unseen before a number so that decimal marks meet. */
  readonly lead: string;
  /** What stands before the decimal mark; null where the cell is no number. */
  readonly whole: string | null;
}

/** The table itself, its header repeated on every page; none where the document has no columns. */
export function docxTable(doc: TableDoc, style: NumberStyle, fit: TableFit): readonly Table[] {
  const { widths } = fit;
  const header = headerLines(doc);
  const leads = decimalLeads(doc, style);
  const last = doc.rows.length - 1;
  const head = header.map((line, i) => {
    const rules = {
      ...(i === 0 && { top: STRONG }),
      ...(i === header.length - 1 && { bottom: THIN }),
    };
    return tableRow(line.map(plain), fit, { rules, isHeader: true });
  });
  const body = doc.rows.map((row, r) => {
    const rules = { ...(row.ruleAbove && { top: THIN }), ...(r === last && { bottom: STRONG }) };
    const cells = row.cells.map((cell, c) => ({
      text: formatCell(cell, style),
      lead: leads[r]?.[c] ?? '',
      whole: wholePart(cell, style),
    }));
    return row.isSection
      ? sectionRow(row.label, fit, rules)
      : tableRow([plain(row.label), ...cells], fit, { rules, isHeader: false });
  });
  const rows = [...head, ...body];
  if (rows.length === 0) return [];
  return [
    new Table({
      rows,
      columnWidths: [...widths],
      width: { size: totalWidth(fit), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      margins: { marginUnitType: WidthType.DXA, left: 0, right: CELL_GAP, top: 0, bottom: 0 },
    }),
  ];
}

function plain(text: string): CellText {
  return { text, lead: '', whole: null };
}

function tableRow(
  cells: readonly CellText[],
  fit: TableFit,
  { rules, isHeader }: { readonly rules: Rules; readonly isHeader: boolean },
): DocxRow {
  const children = cells.map(
    (cell, c) =>
      new DocxCell({
        children: [cellParagraph(cell, fit)],
        width: { size: fit.widths[c] ?? 0, type: WidthType.DXA },
        verticalAlign: isHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
        borders: { ...rules },
      }),
  );
  return new DocxRow({ children, tableHeader: isHeader, cantSplit: true });
}

/** What heads the rows below it, over the whole width. */
function sectionRow(label: string, fit: TableFit, rules: Rules): DocxRow {
  const cell = new DocxCell({
    children: [cellParagraph(plain(label), fit, { isSection: true })],
    columnSpan: fit.widths.length,
    width: { size: totalWidth(fit), type: WidthType.DXA },
    borders: { ...rules },
  });
  return new DocxRow({ children: [cell], cantSplit: true });
}

function totalWidth({ widths }: TableFit): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/**
 * A decimal tab places the number where Word's own decimal mark is the table's; the indent gives
 * the same place where it is not, since Word takes the mark from the computer, not from the text.
 */
function cellParagraph(
  { text, lead, whole }: CellText,
  { points, isDense }: TableFit,
  { isSection }: { readonly isSection: boolean } = { isSection: false },
): Paragraph {
  return new Paragraph({
    style: isSection ? 'TableSection' : 'TableCell',
    ...(isDense && !isSection && { spacing: { before: 0, after: 0 } }),
    keepNext: true,
    // The end of a paragraph has a size too: in an empty cell it is what makes the row tall.
    ...(points !== CELL_POINTS && { run: { size: 2 * points } }),
    children: textRuns(text, {
      isNumber: whole !== null,
      ...(points !== CELL_POINTS && { points }),
    }),
    ...(lead !== '' && { indent: { left: cellTextTwips(lead, points) } }),
    ...(whole !== null && {
      tabStops: [{ type: TabStopType.DECIMAL, position: cellTextTwips(lead + whole, points) }],
    }),
  });
}
