import type { Cell, RowDef, WriteSheet } from 'hucre';
import { formatCell } from '../../shared/table/format-cell.ts';
import type { NumberStyle } from '../../shared/table/number-format.ts';
import { headerLines, tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { decimalLeads } from './decimal-leads.ts';
import { lineCount } from './text-width.ts';
import { type DraftCell, TABLE_FONT, textCell, valueCell } from './xlsx-cell.ts';

const TITLE_FONT = { ...TABLE_FONT, bold: true } as const;
const NOTE_FONT = { ...TABLE_FONT, size: 9 } as const;
const ROW_POINTS = 16;
const HEADER_POINTS = 15;
const NOTE_LINE_POINTS = 12;
const LABEL_WIDTH = { least: 18, most: 46 };
const VALUE_WIDTH = { least: 12, most: 34 };
const STRONG_RULE = { style: 'medium', color: { rgb: '000000' } } as const;
const THIN_RULE = { style: 'thin', color: { rgb: '000000' } } as const;
// Widths are counted in digits of the table's font: 7 pixels of three quarters of a point each.
const POINTS_PER_WIDTH = 5.25;
// A line more is better than one cut off where a program sets type a little wider.
const SAFE_SHARE = 0.97;
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** A table as a worksheet: title, stacked header between rules, rows, rule, note. */
export function tableSheet(doc: TableDoc, name: string, style: NumberStyle): WriteSheet {
  const header = headerLines(doc);
  const widths = columnWidths(doc, header, style);
  const leads = decimalLeads(doc, style);
  const sheet = new SheetDraft(doc.columns.length + 1, widths);
  sheet.addMerged(tableHeading(doc), TITLE_FONT, { linePoints: ROW_POINTS, gapPoints: 4 });
  for (const [line, titles] of header.entries()) {
    const border = {
      ...(line === 0 && { top: STRONG_RULE }),
      ...(line === header.length - 1 && { bottom: THIN_RULE }),
    };
    sheet.addRow(
      ['', ...titles].map((title) => textCell(title, { border })),
      HEADER_POINTS,
    );
  }
  sheet.mergeHeaderCorner(header.length);
  for (const [i, row] of doc.rows.entries()) {
    const border = {
      ...(row.ruleAbove && { top: THIN_RULE }),
      ...(i === doc.rows.length - 1 && { bottom: STRONG_RULE }),
    };
    const values = row.cells.map((cell, c) =>
      valueCell(cell, style, { lead: leads[i]?.[c] ?? '', look: { border } }),
    );
    sheet.addRow([textCell(row.label, { border }), ...values], ROW_POINTS);
  }
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
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      printTitlesRow: `$1:$${1 + header.length}`,
    },
  };
}

interface MergedText {
  readonly linePoints: number;
  readonly gapPoints: number;
}

class SheetDraft {
  readonly #width: number;
  readonly #columnWidths: readonly number[];
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #rowDefs = new Map<number, RowDef>();
  readonly #merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  #row = 0;

  constructor(width: number, columnWidths: readonly number[]) {
    this.#width = width;
    this.#columnWidths = columnWidths;
  }

  addRow(cells: readonly DraftCell[], height: number): void {
    for (const [column, cell] of cells.entries()) this.#cells.set(`${this.#row},${column}`, cell);
    this.#rowDefs.set(this.#row, { height });
    this.#row += 1;
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
    if (this.#width > 1) {
      this.#merges.push({ startRow: row, startCol: 0, endRow: row, endCol: this.#width - 1 });
    }
  }

  parts(): Pick<WriteSheet, 'rows' | 'cells' | 'rowDefs' | 'merges' | 'columns'> {
    const rows = Array.from({ length: this.#row }, () =>
      Array.from({ length: this.#width }, () => null),
    );
    const columns = this.#columnWidths.map((width) => ({ width }));
    return { rows, cells: this.#cells, rowDefs: this.#rowDefs, merges: this.#merges, columns };
  }
}

function columnWidths(
  doc: TableDoc,
  header: readonly (readonly string[])[],
  style: NumberStyle,
): readonly number[] {
  const labels = doc.rows.map((row) => row.label);
  const values = doc.columns.map((_, c) => [
    ...header.map((line) => line[c] ?? ''),
    ...doc.rows.map((row) => formatCell(row.cells[c] ?? { kind: 'empty' }, style)),
  ]);
  // Equal columns: a reader compares models, and no model is wider than another.
  const valueWidth = fittingWidth(values.flat(), VALUE_WIDTH);
  return [fittingWidth(labels, LABEL_WIDTH), ...values.map(() => valueWidth)];
}

function fittingWidth(texts: readonly string[], bounds: { least: number; most: number }): number {
  const longest = texts.reduce((length, text) => Math.max(length, text.length), 0);
  return Math.min(bounds.most, Math.max(bounds.least, longest + 2));
}
