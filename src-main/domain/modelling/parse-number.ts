/** Which number does a cell hold, if it holds one? */

/** How a file writes fractions; one file has one way. */
export type DecimalMark = 'point' | 'comma';

const WITH_POINT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const WITH_COMMA = /^[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?$/;
const HAS_COMMA = /^[+-]?\d*,\d+(?:[eE][+-]?\d+)?$/;

/** A cell of a flat file as it was read. */
export type Cell = string | number | null;

/** Nothing stands in the cell: the value is missing, not wrong. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** The cell's finite number, whole cell or nothing; null where it is not one. */
export function parseNumber(cell: Cell, mark: DecimalMark): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  const text = cell?.trim().replace('−', '-') ?? '';
  if (!(mark === 'point' ? WITH_POINT : WITH_COMMA).test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/**
 * The decimal mark of a file: a comma where some number can be read in no other way and none
 * needs the point; else the point, so that a stray comma is refused instead of guessed.
 */
export function decimalMark(columns: Iterable<readonly Cell[]>): DecimalMark {
  let commas = 0;
  for (const column of columns) {
    for (const cell of column) {
      if (typeof cell !== 'string') continue;
      const text = cell.trim();
      if (text.includes('.') && WITH_POINT.test(text)) return 'point';
      if (HAS_COMMA.test(text)) commas += 1;
    }
  }
  return commas > 0 ? 'comma' : 'point';
}
