/** Which standard errors miss what the other tables, or the constant, lead to expect? */
import type { CheckFinding } from '../../../../shared/contract/checker.ts';
import { expectedByTables, isSameSpot, isStrayWithin, type Evidence } from './error-evidence.ts';
import type { CopiedRows } from './find-copies.ts';
import { unswap } from './find-swaps.ts';
import type { JudgedTable } from './judged-table.ts';
import { counterpart, errorAt, isNear, median, RATIO_FACTOR, type Spot } from './table-pairs.ts';

/** The cells whose standard error is off; of two that disagree, the one that more speaks against. */
export function strayErrors(evidence: Evidence, judged: readonly JudgedTable[]): Spot[] {
  const spots = judged.flatMap(({ cells }, table) =>
    cells.map(({ row, column }) => ({ table, row, column })),
  );
  const misses = spots.filter((spot) => missesTables(evidence, spot));
  return misses.filter((spot) => {
    if (isExplained(evidence, spot)) return false;
    const rivals = evidence.pairs.flatMap((pair) => {
      const other = counterpart(pair, spot);
      return other !== null && misses.some((miss) => isSameSpot(miss, other)) ? [other] : [];
    });
    if (rivals.some((rival) => isExplained(evidence, rival))) return false;
    const own = blame(evidence, judged, spot);
    return rivals.every((rival) => own >= blame(evidence, judged, rival));
  });
}

/** Errors that are off beside those of the other tables. */
export function ratioFindings(
  evidence: Evidence,
  judged: readonly JudgedTable[],
  strays: readonly Spot[],
): CheckFinding[] {
  return strays.map((spot) => {
    const error = errorAt(evidence.tables, spot)?.value ?? 0;
    const expected = median(expectedByTables(evidence, spot)) ?? error;
    return {
      ...placeOf(judged, spot),
      rule: 'standard-error-ratio',
      facts: { error: rounded(error), expected: rounded(expected), factor: RATIO_FACTOR },
    };
  });
}

/** Neighbouring rows whose errors fit crosswise. */
export function swapFindings(evidence: Evidence): CheckFinding[] {
  return evidence.swaps.map(({ table, row, columns }) => ({
    rule: 'rows-swapped',
    table: evidence.tables[table]?.name ?? '',
    rows: [row, row + 1].map((at) => evidence.tables[table]?.rows[at]?.label ?? ''),
    columns: columns.map((column) => evidence.tables[table]?.columns[column]?.label ?? ''),
    facts: {},
  }));
}

/** Equal neighbours, with the error that the copy should have where another table tells. */
export function copyFindings(evidence: Evidence, copied: readonly CopiedRows[]): CheckFinding[] {
  return copied.map(({ table, row, columns, copies }) => {
    const [copy] = copies;
    const expected = copy === undefined ? null : median(expectedByTables(evidence, copy));
    const printed = evidence.tables[table];
    return {
      rule: expected === null ? 'row-copied' : 'row-copied-expected',
      table: printed?.name ?? '',
      rows: [row, row + 1].map((at) => printed?.rows[at]?.label ?? ''),
      columns: columns.map((column) => printed?.columns[column]?.label ?? ''),
      facts:
        expected === null
          ? {}
          : { copy: printed?.rows[copy?.row ?? 0]?.label ?? '', expected: rounded(expected) },
    };
  });
}

/** A coefficient equal to its error, unless another table shows that the error is right. */
export function equalFindings(evidence: Evidence, judged: readonly JudgedTable[]): CheckFinding[] {
  return judged.flatMap(({ cells }, table) =>
    cells.flatMap(({ row, column, cell }) => {
      const spot = { table, row, column };
      const isEqual =
        cell.standardError.value > 0 &&
        Math.abs(cell.estimate.value) === cell.standardError.value &&
        cell.estimate.significantDigits > 1;
      const expected = expectedByTables(evidence, spot);
      const isCleared =
        expected.length > 0 && expected.every((value) => isNear(cell.standardError, value));
      if (!isEqual || isCleared) return [];
      return [{ ...placeOf(judged, spot), rule: 'estimate-equals-error', facts: {} }];
    }),
  );
}

/** The labels of a cell's table, row and column. */
export function placeOf(
  judged: readonly JudgedTable[],
  { table, row, column }: Spot,
): Pick<CheckFinding, 'table' | 'rows' | 'columns'> {
  const printed = judged[table]?.table;
  return {
    table: printed?.name ?? '',
    rows: [printed?.rows[row]?.label ?? ''],
    columns: [printed?.columns[column]?.label ?? ''],
  };
}

/** Three digits are enough for a sentence. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function missesTables(evidence: Evidence, spot: Spot): boolean {
  const error = errorAt(evidence.tables, unswap(spot, evidence.swaps));
  const expected = expectedByTables(evidence, spot);
  if (error === null || error.value === 0 || expected.length === 0) return false;
  return expected.filter((value) => isNear(error, value)).length * 2 < expected.length + 1;
}

/** A copied row says more about the error than its ratio. */
function isExplained(evidence: Evidence, spot: Spot): boolean {
  return evidence.copies.some((copy) => isSameSpot(copy, spot));
}

/** What speaks against the cell itself, beside the disagreement: tables, stars, its own table. */
function blame(evidence: Evidence, judged: readonly JudgedTable[], spot: Spot): number {
  const error = errorAt(evidence.tables, spot);
  const against = expectedByTables(evidence, spot).filter(
    (value) => error !== null && !isNear(error, value),
  ).length;
  const verdict = judged[spot.table]?.cells.find(
    ({ row, column }) => row === spot.row && column === spot.column,
  )?.judgement.verdict;
  const ownTable = isStrayWithin(evidence, spot) ? 1 : 0;
  return 4 * against + (verdict === 'impossible' ? 2 : 0) + ownTable;
}
