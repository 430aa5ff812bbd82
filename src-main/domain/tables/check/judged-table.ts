/** What does the star test say of every cell of a table? */
import type { StarRule } from '../../../../shared/table/star-rule.ts';
import { judgeCell, type CellJudgement } from './judge-cell.ts';
import type { PrintedEstimate } from './parse-cell.ts';
import type { PrintedColumn, PrintedTable } from './printed-table.ts';
import { isConstant } from './printed-words.ts';

/** How p-values are found where the caller does not leave it to the table. */
export interface CheckOptions {
  /** `auto`: t for fixed effects with counts, else normal. */
  readonly distribution: 'auto' | 'normal' | 't';
  /** For t; null derives it from the counts. */
  readonly degreesOfFreedom: number | null;
  /** Null: the note's legend, else the standard rule. */
  readonly stars: StarRule | null;
}

export interface JudgedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PrintedEstimate;
  readonly judgement: CellJudgement;
}

export interface JudgedTable {
  readonly table: PrintedTable;
  readonly rule: StarRule;
  readonly degreesOfFreedom: readonly (number | null)[];
  readonly cells: readonly JudgedCell[];
}

/** Tests every coefficient of the table. */
export function judgeTable(
  table: PrintedTable,
  rule: StarRule,
  options: CheckOptions,
): JudgedTable {
  const degreesOfFreedom = table.columns.map((column, index) =>
    degreesOf(table, column, index, options),
  );
  const cells = table.rows.flatMap(({ cells: printed }, row) =>
    printed.flatMap((cell, column) => {
      if (cell.kind !== 'estimate') return [];
      const known = cell.value.degreesOfFreedom;
      const degrees = known === undefined ? (degreesOfFreedom[column] ?? null) : known;
      const judgement = judgeCell(cell.value, degrees, rule);
      return [{ row, column, cell: cell.value, judgement }];
    }),
  );
  return { table, rule, degreesOfFreedom, cells };
}

/** N − G − K for fixed effects, N − K − 1 for another t; null is the normal distribution. */
function degreesOf(
  table: PrintedTable,
  column: PrintedColumn,
  index: number,
  { distribution, degreesOfFreedom }: CheckOptions,
): number | null {
  if (distribution === 'normal') return null;
  if (degreesOfFreedom !== null) return degreesOfFreedom;
  const isFixed = column.estimator === 'fixed';
  if (distribution === 'auto' && !isFixed) return null;
  if (column.observations === null || (isFixed && column.groups === null)) return null;
  const regressors = table.rows.filter(
    ({ label, cells }) => !isConstant(label) && (cells[index]?.kind ?? 'empty') !== 'empty',
  ).length;
  const degrees = column.observations - regressors - (isFixed ? (column.groups ?? 0) : 1);
  return degrees > 0 ? degrees : null;
}
