import type { Cell, CellStyle, RowDef, WriteSheet } from 'hucre';
import { formatCell } from '../../shared/table/format-cell.ts';
import type { NumberStyle } from '../../shared/table/number-format.ts';
import { headerLines, tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { decimalLeads } from './decimal-leads.ts';
import { lineCount } from './text-width.ts';
import { ALIGNMENT, type DraftCell, TABLE_FONT, textCell, valueCell } from './xlsx-cell.ts';
import { xlsxWidths } from './xlsx-widths.ts';

const TITLE_FONT = { ...TABLE_FONT, bold: true } as const;
const NOTE_FONT = { ...TABLE_FONT, size: 9 } as const;
const ROW_POINTS = 16;
const HEADER_POINTS = 15;
const SECTION_POINTS = 20;
const LINE_POINTS = 14;
const NOTE_LINE_POINTS = 12;
const STRONG_RULE = { style: 'medium', color: { rgb: '000000' } } as const;
const THIN_RULE = { style: 'thin', color: { rgb: '000000' } } as const;
// Widths are counted in digits of the table's font: 7 pixels of three quarters of a point each.
const POINTS_PER_WIDTH = 5.25;
// A line more is better than one cut off where a program sets type a little wider.
const SAFE_SHARE = 0.97;
const SEVERAL_LINES = { horizontal: 'left', vertical: 'top', wrapText: true } as const;
const MOST_ROWS_ACROSS = 26;
const WIDEST_UPRIGHT = 170;
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** A table as a worksheet: title, stacked header between rules, rows, rule, note. */
export function tableSheet(doc: TableDoc, name: string, style: NumberStyle): WriteSheet {
  const header = headerLines(doc);
  const widths = xlsxWidths(doc, style);
  const sheet = new SheetDraft(widths, columnsBesideText(doc));
  sheet.addMerged(tableHeading(doc), TITLE_FONT, { linePoints: ROW_POINTS, gapPoints: 4 });
  for (const [line, texts] of header.entries()) {
    const border = {
      ...(line === 0 && { top: STRONG_RULE }),
      ...(line === header.length - 1 && { bottom: THIN_RULE }),
    };
    sheet.addLine(texts, (text, _c, look) => textCell(text, { border, ...look }), HEADER_POINTS);
  }
  if (!doc.labelHeader) sheet.mergeHeaderCorner(header.length);
  addRows(sheet, doc, style);
  for (const note of doc.notes) {
    sheet.addMerged(note, NOTE_FONT, { linePoints: NOTE_LINE_POINTS, gapPoints: 5 });
  }
  return {
    name,
    ...sheet.parts(),
    freezePane: { rows: 1 + header.length, columns: 1 },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: isTall(doc, widths) ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      printTitlesRow: `$1:$${1 + header.length}`,
    },
  };
}

/** A page across would part the rows where one upright takes them all. */
function isTall(doc: TableDoc, widths: readonly number[]): boolean {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return doc.rows.length > MOST_ROWS_ACROSS && total <= WIDEST_UPRIGHT;
}

/** A cell's text reaches its right edge where it takes several lines: the next column stands off. */
function columnsBesideText(doc: TableDoc): ReadonlySet<number> {
  const places = doc.columns.flatMap(({ holds }, c) => (holds === 'text' ? [c + 2] : []));
  return new Set(places);
}

function addRows(sheet: SheetDraft, doc: TableDoc, style: NumberStyle): void {
  const leads = decimalLeads(doc, style);
  for (const [i, row] of doc.rows.entries()) {
    const border = {
      ...(row.ruleAbove && { top: THIN_RULE }),
      ...(i === doc.rows.length - 1 && { bottom: STRONG_RULE }),
    };
    if (row.isSection) {
      sheet.addSection(row.label, border);
      continue;
    }
    const texts = [row.label, ...row.cells.map((cell) => formatCell(cell, style))];
    sheet.addLine(
      texts,
      (text, c, look) => {
        const cell = row.cells[c - 1];
        const lead = leads[i]?.[c - 1] ?? '';
        if (cell === undefined) return textCell(text, { border, ...look });
        return valueCell(cell, style, { lead, look: { border, ...look } });
      },
      ROW_POINTS,
    );
  }
}

interface MergedText {
  readonly linePoints: number;
  readonly gapPoints: number;
}

class SheetDraft {
  readonly #columnWidths: readonly number[];
  readonly #setOff: ReadonlySet<number>;
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #rowDefs = new Map<number, RowDef>();
  readonly #merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  #row = 0;

  constructor(columnWidths: readonly number[], setOff: ReadonlySet<number>) {
    this.#columnWidths = columnWidths;
    this.#setOff = setOff;
  }

  addRow(cells: readonly DraftCell[], height: number): void {
    for (const [column, cell] of cells.entries()) this.#cells.set(`${this.#row},${column}`, cell);
    this.#rowDefs.set(this.#row, { height });
    this.#row += 1;
  }

  /** A row as tall as the text with most lines; where one has several, all begin at the top. */
  addLine(
    texts: readonly string[],
    cellOf: (text: string, column: number, look: CellStyle) => DraftCell,
    linePoints: number,
  ): void {
    const lines = texts.reduce((most, text, c) => Math.max(most, this.#linesOf(text, c)), 1);
    const alignment = lines === 1 ? ALIGNMENT : SEVERAL_LINES;
    this.addRow(
      texts.map((text, c) => {
        const indent = this.#setOff.has(c) ? { indent: 1 } : {};
        return cellOf(text, c, { alignment: { ...alignment, ...indent } });
      }),
      linePoints + (lines - 1) * LINE_POINTS,
    );
  }

  #linesOf(text: string, column: number): number {
    const width = this.#columnWidths[column] ?? 0;
    // Widths are sized by letters, so that what is no longer than its column is one line.
    if (!text.includes('\n') && text.length + 2 <= width) return 1;
    return lineCount(text, TABLE_FONT.size, width * POINTS_PER_WIDTH * SAFE_SHARE);
  }

  /** What heads the rows below it, over the whole width. */
  addSection(label: string, border: NonNullable<CellStyle['border']>): void {
    const blank = this.#columnWidths.slice(1).map(() => textCell('', { border }));
    const font = { ...TABLE_FONT, italic: true };
    this.addRow([textCell(label, { border, font }), ...blank], SECTION_POINTS);
    this.#merge(this.#row - 1);
  }

  /** The header's empty corner as one cell, as tall as the lines just added. */
  mergeHeaderCorner(lines: number): void {
    if (lines < 2) return;
    const startRow = this.#row - lines;
    this.#merges.push({ startRow, startCol: 0, endRow: this.#row - 1, endCol: 0 });
  }

  /** A text over the whole width. Merged rows do not grow by themselves, so the height is set. */
  addMerged(text: string, font: { name: string; size: number }, layout: MergedText): void {
    const total = this.#columnWidths.reduce((sum, width) => sum + width, 0);
    const points = total * POINTS_PER_WIDTH;
    const lines = lineCount(text, font.size, points * SAFE_SHARE);
    const style = {
      font,
      alignment: { wrapText: true, vertical: 'center', horizontal: 'left' },
    } as const;
    const row = this.#row;
    this.addRow([textCell(text, style)], lines * layout.linePoints + layout.gapPoints);
    this.#merge(row);
  }

  #merge(row: number): void {
    const last = this.#columnWidths.length - 1;
    if (last > 0) this.#merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last });
  }

  parts(): Pick<WriteSheet, 'rows' | 'cells' | 'rowDefs' | 'merges' | 'columns'> {
    const rows = Array.from({ length: this.#row }, () => this.#columnWidths.map(() => null));
    const columns = this.#columnWidths.map((width) => ({ width }));
    return { rows, cells: this.#cells, rowDefs: this.#rowDefs, merges: this.#merges, columns };
  }
}
