/** Does a row repeat the coefficient and standard error of the row above it? */
import type { PrintedEstimate } from './parse-cell.ts';
import type { PrintedTable } from './printed-table.ts';
import {
  counterpart,
  errorAt,
  expectedError,
  isNear,
  type Spot,
  type TablePair,
} from './table-pairs.ts';

/** Rows `row` and `row + 1` hold the same numbers in these columns. */
export interface CopiedRows {
  readonly table: number;
  readonly row: number;
  readonly columns: readonly number[];
  /** The cells that another table shows to be the copies. */
  readonly copies: readonly Spot[];
}

const LEAST_DIGITS = 2;

/** Neighbours with equal b and SE; not those that another table clears on both rows. */
export function findCopies(
  tables: readonly PrintedTable[],
  pairs: readonly TablePair[],
): CopiedRows[] {
  return tables.flatMap(({ rows }, table) =>
    [...rows.keys()].flatMap((row) => {
      const columns = (rows[row]?.cells ?? []).flatMap((_, column) => {
        const upper = { table, row, column };
        const lower = { table, row: row + 1, column };
        if (!areEqual(estimateAt(tables, upper), estimateAt(tables, lower))) return [];
        const isCleared = [upper, lower].every((spot) => fit(tables, pairs, spot) === true);
        return isCleared ? [] : [column];
      });
      if (columns.length === 0) return [];
      const copies = columns
        .flatMap((column) => [
          { table, row, column },
          { table, row: row + 1, column },
        ])
        .filter((spot) => fit(tables, pairs, spot) === false);
      return [{ table, row, columns, copies }];
    }),
  );
}

function estimateAt(tables: readonly PrintedTable[], spot: Spot): PrintedEstimate | null {
  const cell = tables[spot.table]?.rows[spot.row]?.cells[spot.column];
  return cell?.kind === 'estimate' ? cell.value : null;
}

/** With one digit each, equal numbers are no wonder. */
function areEqual(one: PrintedEstimate | null, other: PrintedEstimate | null): boolean {
  if (one === null || other === null) return false;
  const isPrecise =
    one.estimate.significantDigits >= LEAST_DIGITS &&
    one.standardError.significantDigits >= LEAST_DIGITS;
  return (
    isPrecise &&
    one.estimate.text === other.estimate.text &&
    one.standardError.text === other.standardError.text
  );
}

function fit(
  tables: readonly PrintedTable[],
  pairs: readonly TablePair[],
  spot: Spot,
): boolean | null {
  const error = errorAt(tables, spot);
  const estimator = tables[spot.table]?.columns[spot.column]?.estimator ?? 'other';
  const verdicts = pairs.flatMap((pair) => {
    const other = counterpart(pair, spot);
    const otherError = other && errorAt(tables, other);
    if (!otherError || !error) return [];
    const expected = expectedError(pair, spot.table, estimator, otherError.value);
    return expected === null ? [] : [isNear(error, expected)];
  });
  if (verdicts.length === 0) return null;
  return verdicts.filter(Boolean).length * 2 > verdicts.length;
}
