import type { NumberStyle } from '../../shared/table/number-format.ts';
import type { TableDoc } from '../../shared/table/table-doc.ts';
import { type ColumnWish, columnWishes, shareRoom, sumOf } from './flexible-columns.ts';
import { textWidth } from './text-width.ts';

/** A4 in twentieths of a point, as Word measures. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const;

export const CELL_POINTS = 9;
export const CELL_GAP = 140;
const LEAST_POINTS = 6;
// Header and note still stand on the same upright page.
const MOST_SPACED_ROWS = 44;
const TWIPS_PER_POINT = 20;
// Programs measure type a little differently; without slack a word could fall to the next line.
const SLACK = 60;

/** How wide is this text in a cell, in twentieths of a point? */
export function cellTextTwips(text: string, points: number = CELL_POINTS): number {
  return Math.ceil(textWidth(text, points) * TWIPS_PER_POINT);
}

/** How large are letters in cells, and how wide are columns, when the table fills the page? */
export interface TableFit {
  readonly isWide: boolean;
  readonly points: number;
  readonly widths: readonly number[];
  /** More rows than a page takes with space between them. */
  readonly isDense: boolean;
}

/**
 * The page upright where the table fits it, its texts in several lines if need be; across where it
 * does not. Letters shrink where that is too narrow as well, as far as they can be read.
 */
export function fitTable(doc: TableDoc, style: NumberStyle): TableFit {
  const wishes = docxWishes(doc, style);
  const least = sumOf(wishes, 'least');
  const isWide = least > PAGE.width - 2 * PAGE.margin;
  const room = (isWide ? PAGE.height : PAGE.width) - 2 * PAGE.margin;
  const halfPoints = Math.floor(2 * CELL_POINTS * Math.min(1, room / least));
  return {
    isWide,
    points: Math.max(2 * LEAST_POINTS, halfPoints) / 2,
    widths: shareRoom(wishes, room).map(Math.floor),
    isDense: doc.rows.length > MOST_SPACED_ROWS,
  };
}

function docxWishes(doc: TableDoc, style: NumberStyle): readonly ColumnWish[] {
  return columnWishes(doc, style, {
    widthOf: (line) => cellTextTwips(line) + CELL_GAP + SLACK,
    plainLabel: 3600,
    longestLabel: 4600,
    longestText: 5600,
    comfortable: 1900,
  });
}
