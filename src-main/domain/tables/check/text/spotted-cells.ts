/** Which cells does a clause speak of? */
import { knownMark } from '../judge-cell.ts';
import type { JudgedCell, JudgedTable } from '../judged-table.ts';
import { normaliseLabel } from '../printed-words.ts';
import type { Place } from './text-scope.ts';

export interface Spotted {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly judged: JudgedCell;
  /** The p-value that the printed mark stays below; 1 without a mark, null for an unknown one. */
  readonly level: number | null;
}

/** Every readable coefficient of these variables in these columns. */
export function spottedCells(
  tables: readonly JudgedTable[],
  places: readonly Place[],
  rows: readonly string[],
): Spotted[] {
  return places.flatMap(({ table, columns }) => {
    const judged = tables[table];
    if (judged === undefined) return [];
    return judged.cells.flatMap((cell): Spotted[] => {
      const label = normaliseLabel(judged.table.rows[cell.row]?.label ?? '');
      if (!rows.includes(label) || !columns.includes(cell.column)) return [];
      const { row, column } = cell;
      return [{ table, row, column, judged: cell, level: levelOf(cell.cell.stars, judged) }];
    });
  });
}

function levelOf(mark: string, { rule }: JudgedTable): number | null {
  const known = knownMark(mark, rule);
  if (known === '') return 1;
  return rule.levels.find((level) => level.mark === known)?.below ?? null;
}
