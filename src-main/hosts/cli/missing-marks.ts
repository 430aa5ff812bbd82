/** Which cells of a flat file say that a number is missing? */
import type { Cell } from '../../domain/modelling/parse-number.ts';
import { isBlank, parseNumber } from '../../domain/modelling/parse-number.ts';

/** A way to write "missing", and how many cells of a column hold it. */
export interface MissingMark {
  readonly mark: string;
  readonly cells: number;
}

/** R's NA, and Stata's system and extended missing values; an empty cell needs no mark. */
const MARK = /^(?:NA|\.[a-z]?)$/;

/**
 * The column with nothing where a mark stood, and the marks by number of cells. Only in a column
 * whose other cells are mostly numbers: among words, NA can be a party.
 */
export function withoutMarks(cells: readonly Cell[]): {
  readonly cells: readonly Cell[];
  readonly marks: readonly MissingMark[];
} {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const mark = markOf(cell);
    if (mark !== null) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  if (counts.size === 0 || !isOfNumbers(cells)) return { cells, marks: [] };
  return {
    cells: cells.map((cell) => (markOf(cell) === null ? cell : null)),
    marks: [...counts].map(([mark, count]) => ({ mark, cells: count })),
  };
}

function markOf(cell: Cell): string | null {
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  return MARK.test(text) ? text : null;
}

/** At least half of what stands there, so that a single slip is refused at its own row. */
function isOfNumbers(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell) && markOf(cell) === null);
  const numbers = filled.filter(
    (cell) => parseNumber(cell, 'point') !== null || parseNumber(cell, 'comma') !== null,
  );
  return 2 * numbers.length >= filled.length;
}
