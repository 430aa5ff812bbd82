/** Did two neighbouring rows change places in print? */
import type { PrintedTable } from './printed-table.ts';
import { isIndicator } from './printed-words.ts';
import {
  counterpart,
  errorAt,
  expectedError,
  isNear,
  median,
  type Spot,
  type TablePair,
} from './table-pairs.ts';

/** Rows `row` and `row + 1` of a table, in these columns. */
export interface SwappedRows {
  readonly table: number;
  readonly row: number;
  readonly columns: readonly number[];
}

/**
 * Neighbouring rows whose standard errors both miss the other table's and both fit crosswise. The
 * errors alone do not tell in which of two tables that happened: the one where a 0–1 variable's
 * error is further from the other 0–1 variables' is taken.
 */
export function findSwaps(
  tables: readonly PrintedTable[],
  pairs: readonly TablePair[],
): SwappedRows[] {
  const swaps = new Map<string, SwappedRows>();
  for (const pair of pairs) {
    for (const [row, otherRow] of pair.rows) {
      if (pair.rows.get(row + 1) !== otherRow + 1) continue;
      const columns = [...pair.columns].filter(([column]) =>
        isSwapped(tables, pair, { table: pair.first, row, column }),
      );
      if (columns.length === 0) continue;
      const inFirst = { table: pair.first, row, columns: columns.map(([column]) => column) };
      const inSecond = {
        table: pair.second,
        row: otherRow,
        columns: columns.map(([, column]) => column),
      };
      const strayFirst = strayness(tables, inFirst);
      const straySecond = strayness(tables, inSecond);
      if (strayFirst >= straySecond) swaps.set(`${pair.first}:${row}`, inFirst);
      else swaps.set(`${pair.second}:${otherRow}`, inSecond);
    }
  }
  return [...swaps.values()];
}

/** The cell whose numbers belong here: the neighbour's where the rows are swapped. */
export function unswap(spot: Spot, swaps: readonly SwappedRows[]): Spot {
  for (const { table, row, columns } of swaps) {
    if (table !== spot.table || !columns.includes(spot.column)) continue;
    if (spot.row === row) return { ...spot, row: row + 1 };
    if (spot.row === row + 1) return { ...spot, row };
  }
  return spot;
}

function isSwapped(tables: readonly PrintedTable[], pair: TablePair, upper: Spot): boolean {
  const lower = { ...upper, row: upper.row + 1 };
  const fits = (spot: Spot, place: Spot): boolean | null => {
    const other = counterpart(pair, place);
    const error = errorAt(tables, spot);
    const otherError = other && errorAt(tables, other);
    const estimator = tables[spot.table]?.columns[spot.column]?.estimator ?? 'other';
    if (!error || !otherError) return null;
    const expected = expectedError(pair, spot.table, estimator, otherError.value);
    return expected === null ? null : isNear(error, expected);
  };
  return (
    fits(upper, upper) === false &&
    fits(lower, lower) === false &&
    fits(upper, lower) === true &&
    fits(lower, upper) === true
  );
}

/** How far do the two rows' 0–1 variables lie from the other 0–1 variables of their column? */
function strayness(tables: readonly PrintedTable[], { table, row, columns }: SwappedRows): number {
  const rows = tables[table]?.rows ?? [];
  const indicators = [...rows.keys()].filter((at) => isIndicator(rows[at]?.label ?? ''));
  const distances = columns.flatMap((column) => {
    const errorIn = (at: number) => errorAt(tables, { table, row: at, column })?.value ?? null;
    const others = indicators.filter((at) => at !== row && at !== row + 1).map(errorIn);
    const middle = median(others.filter((error) => error !== null));
    return indicators
      .filter((at) => at === row || at === row + 1)
      .map(errorIn)
      .flatMap((error) =>
        error === null || middle === null || error === 0 || middle === 0
          ? []
          : [Math.abs(Math.log(error / middle))],
      );
  });
  return Math.max(0, ...distances);
}
