/** Are the numbers of a column printed equally exactly, and every parenthesis closed? */
import type { CheckFinding } from '../../../../shared/contract/checker.ts';
import type { JudgedCell, JudgedTable } from './judged-table.ts';
import type { PrintedNumber } from './printed-number.ts';

const LEAST_NUMBERS = 6;
const SHARE_OF_A_CONVENTION = 0.75;

/** Cells whose parenthesis is not closed, or not opened. */
export function parenthesisFindings({ table, cells }: JudgedTable): CheckFinding[] {
  return cells
    .filter(({ cell }) => !cell.isClosed)
    .map((cell) => findingAt(table, cell, 'parenthesis', { text: cell.cell.text }));
}

/**
 * Cells that leave their column's convention: one number of digits that count, or one number of
 * decimals for coefficients and one for errors; whichever more of the column keeps.
 */
export function digitFindings({ table, cells }: JudgedTable): CheckFinding[] {
  return table.columns.flatMap((_, column) => {
    const own = cells.filter((cell) => cell.column === column);
    const sample = own.length * 2 >= LEAST_NUMBERS ? own : cells;
    if (sample.length * 2 < LEAST_NUMBERS) return [];
    const best = conventionsOf(sample).toSorted((a, b) => b.share - a.share)[0];
    if (best === undefined || best.share < SHARE_OF_A_CONVENTION) return [];
    return own
      .filter((cell) => !best.keeps(cell))
      .map((cell) =>
        findingAt(table, cell, best.rule, { text: cell.cell.text, digits: best.digits }),
      );
  });
}

interface Convention {
  readonly rule: string;
  readonly digits: number;
  /** The share of the cells that keep it. */
  readonly share: number;
  keeps(cell: JudgedCell): boolean;
}

function conventionsOf(cells: readonly JudgedCell[]): Convention[] {
  const numbers = cells.flatMap(({ cell }) => [cell.estimate, cell.standardError]);
  const digits = mostCommon(numbers.filter(isTelling).map((one) => one.significantDigits));
  const estimateDecimals = mostCommon(cells.map(({ cell }) => cell.estimate.decimals));
  const errorDecimals = mostCommon(cells.map(({ cell }) => cell.standardError.decimals));
  const keepsDigits = ({ cell }: JudgedCell) =>
    [cell.estimate, cell.standardError].every(
      (one) => !isTelling(one) || one.significantDigits === digits,
    );
  const keepsDecimals = ({ cell }: JudgedCell) =>
    cell.estimate.decimals === estimateDecimals && cell.standardError.decimals === errorDecimals;
  const share = (keeps: (cell: JudgedCell) => boolean) => cells.filter(keeps).length / cells.length;
  return [
    { rule: 'digits', digits, share: share(keepsDigits), keeps: keepsDigits },
    {
      rule: 'decimals',
      digits: estimateDecimals,
      share: share(keepsDecimals),
      keeps: keepsDecimals,
    },
  ];
}

/** A zero and a whole number have no choice of digits. */
function isTelling(number: PrintedNumber): boolean {
  return number.significantDigits > 0 && number.decimals > 0;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function findingAt(
  table: JudgedTable['table'],
  { row, column }: JudgedCell,
  rule: string,
  facts: CheckFinding['facts'],
): CheckFinding {
  return {
    rule,
    table: table.name,
    rows: [table.rows[row]?.label ?? ''],
    columns: [table.columns[column]?.label ?? ''],
    facts,
  };
}
