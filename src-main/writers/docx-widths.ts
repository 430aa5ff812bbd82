import { formatCell } from '../../shared/table/format-cell.ts';
import type { NumberStyle } from '../../shared/table/number-format.ts';
import { headerLines, type TableDoc } from '../../shared/table/table-doc.ts';
import { decimalLeads } from './decimal-leads.ts';
import { textWidth } from './text-width.ts';

/** A4 in twentieths of a point, as Word measures. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const;

export const CELL_POINTS = 9;
export const CELL_GAP = 140;
const LEAST_POINTS = 6;
const TWIPS_PER_POINT = 20;
const LONGEST_LABEL = 4400;
// Programs measure type a little differently; without slack a word could fall to the next line.
const SLACK = 60;

/** How wide is this text in a cell, in twentieths of a point? */
export function cellTextTwips(text: string, points: number = CELL_POINTS): number {
  return Math.ceil(textWidth(text, points) * TWIPS_PER_POINT);
}

/** The widths that labels and cells want; all value columns are as wide as the widest of them. */
export function naturalWidths(doc: TableDoc, style: NumberStyle): readonly number[] {
  const leads = decimalLeads(doc, style);
  const labels = doc.rows.map((row) => row.label);
  const values = [
    ...headerLines(doc).flat(),
    ...doc.rows.flatMap((row, r) =>
      row.cells.map((cell, c) => (leads[r]?.[c] ?? '') + formatCell(cell, style)),
    ),
  ];
  const value = widest(values) + CELL_GAP + SLACK;
  const label = Math.min(LONGEST_LABEL, widest(labels) + CELL_GAP + SLACK);
  return [label, ...doc.columns.map(() => value)];
}

/** How large are letters in cells, and how wide are columns, when the table fills this room? */
export interface TableFit {
  readonly points: number;
  readonly widths: readonly number[];
}

/** Columns share the room; letters shrink where it is too narrow, as far as they can be read. */
export function fitTable(natural: readonly number[], room: number): TableFit {
  const total = natural.reduce((sum, width) => sum + width, 0);
  const scale = Math.min(1, room / total);
  const halfPoints = Math.max(2 * LEAST_POINTS, Math.floor(2 * CELL_POINTS * scale));
  const widths = natural.map((width) => Math.floor((width * room) / total));
  return { points: halfPoints / 2, widths };
}

function widest(texts: readonly string[]): number {
  return texts
    .flatMap((text) => text.split('\n'))
    .reduce((most, line) => Math.max(most, cellTextTwips(line)), 0);
}
