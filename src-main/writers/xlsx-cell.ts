import type { Cell, CellStyle } from 'hucre';
import { assertNever } from '../../shared/kernel/assert.ts';
import { formatCell } from '../../shared/table/format-cell.ts';
import {
  formatPValue,
  significantDecimals,
  type NumberStyle,
} from '../../shared/table/number-format.ts';
import type { EstimateCell, TableCell } from '../../shared/table/table-doc.ts';

export const TABLE_FONT = { name: 'Times New Roman', size: 11 } as const;

export type DraftCell = Partial<Cell> & { readonly style: CellStyle };

// Excel protects cells unless told otherwise, so this changes nothing; the writer knows text by it.
const TEXT_MARK = { locked: true } as const;
export const ALIGNMENT = { horizontal: 'left', vertical: 'center' } as const;

/** A text that stays a text, whatever it begins with. */
export function textCell(text: string, style: CellStyle): DraftCell {
  const whole = { font: TABLE_FONT, alignment: ALIGNMENT, ...style };
  if (text === '') return { value: null, type: 'empty', style: whole };
  return {
    value: escapeCodes(text),
    type: 'string',
    style: { ...whole, protection: TEXT_MARK },
  };
}

/** How a value stands in its column: `lead` is what it lacks so that decimal marks meet. */
export interface ValuePlace {
  readonly lead: string;
  readonly look: CellStyle;
}

/**
 * One number stays a number behind its display, with its stars where it has no standard error; an
 * estimate with its error is text, as printed. Number formats make the room before either.
 */
export function valueCell(cell: TableCell, style: NumberStyle, place: ValuePlace): DraftCell {
  switch (cell.kind) {
    case 'count':
      return numberCell(cell.value, numberFormat(0, style), place);
    case 'number':
      if (/\s/.test(cell.stars ?? '')) return textCell(formatCell(cell, style), place.look);
      return starredCell(cell.value, cell.stars ?? '', { decimals: cell.digits, style, place });
    case 'estimate':
      return estimateCell(cell, style, place);
    case 'p-value':
      return pValueCell(cell.value, style, place);
    case 'text':
      return textCell(cell.text, place.look);
    case 'withheld':
      return textCell(formatCell(cell, style), place.look);
    case 'empty':
      return textCell('', place.look);
    default:
      return assertNever(cell);
  }
}

function estimateCell(cell: EstimateCell, style: NumberStyle, place: ValuePlace): DraftCell {
  const { lead, look } = place;
  if (cell.standardError === null && !/\s/.test(cell.stars)) {
    const decimals = significantDecimals(cell.estimate, style.significantDigits);
    return starredCell(cell.estimate, cell.stars, { decimals, style, place });
  }
  const text = formatCell(cell, style);
  return textCell(text, lead === '' ? look : { ...look, numFmt: `${room(lead)}@` });
}

interface StarredLook {
  readonly decimals: number;
  readonly style: NumberStyle;
  readonly place: ValuePlace;
}

/** The stars stand in the number format, so that the cell stays a number. */
function starredCell(value: number, stars: string, look: StarredLook): DraftCell {
  const marks = [...stars].map((sign) => `\\${sign}`).join('');
  return numberCell(value, numberFormat(look.decimals, look.style) + marks, look.place);
}

function numberCell(value: number, format: string, { lead, look }: ValuePlace): DraftCell {
  const roomy = room(lead) + format;
  // Without a format of its own a negative number gets its sign before the room.
  const numFmt = value < 0 && lead !== '' ? `${roomy};${room(lead)}-${format}` : roomy;
  return {
    value,
    type: 'number',
    style: { font: TABLE_FONT, alignment: ALIGNMENT, ...look, numFmt },
  };
}

/** The number itself behind `< 0,001` and `> 0,999`, which the format says. */
function pValueCell(value: number, style: NumberStyle, place: ValuePlace): DraftCell {
  const below = `[<0.001]"${formatPValue(0, style)}"`;
  const above = `[>0.999]"${formatPValue(1, style)}"`;
  const between = room(place.lead) + numberFormat(3, style);
  return numberCell(value, `${below};${above};${between}`, { ...place, lead: '' });
}

function numberFormat(decimals: number, style: NumberStyle): string {
  const whole = style.thousands === '' ? '0' : '#,##0';
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
}

/** In a number format `_x` leaves as much room as an `x` is wide. */
function room(lead: string): string {
  return [...lead].map((sign) => `_${sign}`).join('');
}

/** Workbooks read `_x000D_` as a character's code: a text that says so literally is escaped. */
function escapeCodes(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
