import { assertNever } from '../kernel/assert.ts';
import {
  formatCount,
  formatFixed,
  formatPValue,
  formatSignificant,
  type NumberStyle,
} from './number-format.ts';
import type { EstimateCell, TableCell } from './table-doc.ts';

/** Stands for a number that is held back; a note says so. A variable not in a model leaves its cell empty. */
export const WITHHELD_MARK = '–';

/** How is this cell printed? `0,24*** (0,032)`, `1695`, text as it is, nothing for an empty cell. */
export function formatCell(cell: TableCell, style: NumberStyle): string {
  switch (cell.kind) {
    case 'estimate':
      return formatEstimate(cell, style);
    case 'count':
      return formatCount(cell.value, style);
    case 'number':
      return `${formatFixed(cell.value, style, cell.digits)}${cell.stars ?? ''}`;
    case 'p-value':
      return formatPValue(cell.value, style);
    case 'text':
      return cell.text;
    case 'withheld':
      return WITHHELD_MARK;
    case 'empty':
      return '';
    default:
      return assertNever(cell);
  }
}

/** The estimate, its stars and its standard error on one line; without one where it is not known. */
export function formatEstimate(
  cell: Pick<EstimateCell, 'estimate' | 'standardError' | 'stars'>,
  style: NumberStyle,
): string {
  const estimate = `${formatSignificant(cell.estimate, style)}${cell.stars}`;
  if (cell.standardError === null) return estimate;
  return `${estimate} (${formatSignificant(cell.standardError, style)})`;
}
