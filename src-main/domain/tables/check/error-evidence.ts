/** Does a standard error fit what stands elsewhere: in the other tables, or in the same one? */
import type { PrintedNumber } from './printed-number.ts';
import type { PrintedTable } from './printed-table.ts';
import { type SwappedRows, unswap } from './find-swaps.ts';
import {
  counterpart,
  errorAt,
  expectedError,
  isNear,
  median,
  type Spot,
  type TablePair,
} from './table-pairs.ts';

export interface Evidence {
  readonly tables: readonly PrintedTable[];
  readonly pairs: readonly TablePair[];
  readonly swaps: readonly SwappedRows[];
  /** Cells whose numbers are known to be another row's. */
  readonly copies: readonly Spot[];
}

// Errors of one row differ between models of one table far more than between tables.
const WITHIN_FACTOR = 3;
const LEAST_SHARED_ROWS = 2;

/** What the other tables say that the error should be, one value per table that can tell. */
export function expectedByTables(evidence: Evidence, spot: Spot): number[] {
  const { tables, pairs, swaps, copies } = evidence;
  const estimator = tables[spot.table]?.columns[spot.column]?.estimator ?? 'other';
  return pairs.flatMap((pair) => {
    const other = counterpart(pair, spot);
    if (other === null || copies.some((copy) => isSameSpot(copy, other))) return [];
    const error = errorAt(tables, unswap(other, swaps));
    if (error === null || error.value === 0) return [];
    const expected = expectedError(pair, spot.table, estimator, error.value);
    return expected === null ? [] : [expected];
  });
}

/** What the table's other models say of the same row; null where too little is shared. */
export function expectedWithin(evidence: Evidence, spot: Spot): number | null {
  const { tables } = evidence;
  const { table, row, column } = spot;
  const rows = tables[table]?.rows ?? [];
  const expected = (tables[table]?.columns ?? []).flatMap((_, other) => {
    const beside = errorAt(tables, { table, row, column: other });
    if (other === column || beside === null || beside.value === 0) return [];
    const ratios = [...rows.keys()].flatMap((at) => {
      const above = errorAt(tables, { table, row: at, column });
      const below = errorAt(tables, { table, row: at, column: other });
      if (at === row || !above || !below || above.value === 0 || below.value === 0) return [];
      return [above.value / below.value];
    });
    const middle = ratios.length < LEAST_SHARED_ROWS ? null : median(ratios);
    return middle === null ? [] : [beside.value * middle];
  });
  return median(expected);
}

/** Does the error fit? By the other tables where they can tell, else by its own; null: no telling. */
export function fitsEvidence(evidence: Evidence, spot: Spot, error: PrintedNumber): boolean | null {
  const byTables = expectedByTables(evidence, spot);
  if (byTables.length > 0) {
    return byTables.filter((expected) => isNear(error, expected)).length * 2 > byTables.length;
  }
  const within = expectedWithin(evidence, spot);
  return within === null ? null : isNear(error, within, WITHIN_FACTOR);
}

/** Does the table itself, without the others, say that the error is off? */
export function isStrayWithin(evidence: Evidence, spot: Spot): boolean {
  const error = errorAt(evidence.tables, spot);
  const within = expectedWithin(evidence, spot);
  return error !== null && within !== null && !isNear(error, within, WITHIN_FACTOR);
}

/** Are these two the same cell? */
export function isSameSpot(one: Spot, other: Spot): boolean {
  return one.table === other.table && one.row === other.row && one.column === other.column;
}
