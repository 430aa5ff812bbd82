/** How large are one table's standard errors beside another's of the same design? */
import type { PrintedNumber } from './printed-number.ts';
import { roundingHalfWidth } from './printed-number.ts';
import type { PrintedTable } from './printed-table.ts';
import { normaliseLabel, type EstimatorClass } from './printed-words.ts';

/** A cell by table, row and column, counted from 0. */
export interface Spot {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Two tables with the same columns and rows, another outcome; `medians` are second over first. */
export interface TablePair {
  readonly first: number;
  readonly second: number;
  /** Row of the first → row of the second. */
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
  readonly medians: ReadonlyMap<EstimatorClass, number>;
}

/** A ratio this many times above or below the median cannot be by the outcome alone. */
export const RATIO_FACTOR = 1.5;
const LEAST_RATIOS = 3;

/** Every two tables whose standard errors can be compared. */
export function pairTables(tables: readonly PrintedTable[]): TablePair[] {
  return tables.flatMap((one, first) =>
    tables.slice(first + 1).flatMap((other, offset) => {
      const pair = pairOf(one, other, first, first + 1 + offset);
      return pair === null ? [] : [pair];
    }),
  );
}

/** The standard error printed in a cell. */
export function errorAt(tables: readonly PrintedTable[], spot: Spot): PrintedNumber | null {
  const cell = tables[spot.table]?.rows[spot.row]?.cells[spot.column];
  return cell?.kind === 'estimate' ? cell.value.standardError : null;
}

/** The cell in the pair's other table, null where it has none. */
export function counterpart(pair: TablePair, spot: Spot): Spot | null {
  if (spot.table === pair.first) {
    const row = pair.rows.get(spot.row);
    const column = pair.columns.get(spot.column);
    return row === undefined || column === undefined ? null : { table: pair.second, row, column };
  }
  if (spot.table !== pair.second) return null;
  const row = keyOf(pair.rows, spot.row);
  const column = keyOf(pair.columns, spot.column);
  return row === null || column === null ? null : { table: pair.first, row, column };
}

/** What a cell's standard error should be by its counterpart's; null where nothing tells. */
export function expectedError(
  pair: TablePair,
  table: number,
  estimator: EstimatorClass,
  otherError: number,
): number | null {
  const median = pair.medians.get(estimator);
  if (median === undefined) return null;
  return table === pair.second ? otherError * median : otherError / median;
}

/** Does a printed error fit the expected one, rounding allowed for? */
export function isNear(error: PrintedNumber, expected: number, factor = RATIO_FACTOR): boolean {
  const half = roundingHalfWidth(error);
  return error.value + half >= expected / factor && error.value - half <= expected * factor;
}

/** The middle value; null where there is none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function pairOf(
  one: PrintedTable,
  other: PrintedTable,
  first: number,
  second: number,
): TablePair | null {
  const columns = matchLabels(
    one.columns.map(({ label }) => label),
    other.columns.map(({ label }) => label),
  );
  const rows = matchLabels(
    one.rows.map(({ label }) => label),
    other.rows.map(({ label }) => label),
  );
  const ratios = new Map<EstimatorClass, number[]>();
  for (const [row, otherRow] of rows) {
    for (const [column, otherColumn] of columns) {
      const below = errorAt([one], { table: 0, row, column });
      const above = errorAt([other], { table: 0, row: otherRow, column: otherColumn });
      if (!below || !above || below.value === 0 || above.value === 0) continue;
      const estimator = one.columns[column]?.estimator ?? 'other';
      ratios.set(estimator, [...(ratios.get(estimator) ?? []), above.value / below.value]);
    }
  }
  const medians = new Map<EstimatorClass, number>();
  for (const [estimator, values] of ratios) {
    const middle = stableMedian(values);
    if (middle !== null) medians.set(estimator, middle);
  }
  return medians.size === 0 ? null : { first, second, rows, columns, medians };
}

/** The median, if most ratios agree with it: tables of another design have none. */
function stableMedian(ratios: readonly number[]): number | null {
  const middle = median(ratios);
  if (middle === null || ratios.length < LEAST_RATIOS) return null;
  const near = ratios.filter(
    (ratio) => ratio >= middle / RATIO_FACTOR && ratio <= middle * RATIO_FACTOR,
  );
  return near.length * 2 > ratios.length ? middle : null;
}

/** Pairs equal labels, a repeated one by its turn. */
function matchLabels(
  labels: readonly string[],
  others: readonly string[],
): ReadonlyMap<number, number> {
  const turnOf = (all: readonly string[], index: number) => {
    const label = normaliseLabel(all[index] ?? '');
    const turn = all.slice(0, index).filter((one) => normaliseLabel(one) === label).length;
    return `${turn}:${label}`;
  };
  const places = new Map(others.map((_, index) => [turnOf(others, index), index]));
  const matched = new Map<number, number>();
  for (const index of labels.keys()) {
    const place = places.get(turnOf(labels, index));
    if (place !== undefined) matched.set(index, place);
  }
  return matched;
}

function keyOf(map: ReadonlyMap<number, number>, wanted: number): number | null {
  for (const [key, value] of map) if (value === wanted) return key;
  return null;
}
