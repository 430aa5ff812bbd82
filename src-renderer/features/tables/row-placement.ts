import type { TablePlan } from '../../../shared/plan/model-plan.ts';

/** Whether a variable has a row, is only named in the note, or is not mentioned. */
export type RowPlacement = 'shown' | 'in-note' | 'left-out';

export function placementOf(table: TablePlan, variable: string): RowPlacement {
  if (table.rows.includes(variable)) return 'shown';
  return table.hiddenBlocks.includes(variable) ? 'in-note' : 'left-out';
}

/** The table with a variable placed anew; one that was not there enters in the dictionary's order. */
export function withPlacement(
  table: TablePlan,
  variable: string,
  placement: RowPlacement,
  order: readonly string[],
): TablePlan {
  const rows = table.rows.filter((id) => id !== variable);
  const hiddenBlocks = table.hiddenBlocks.filter((id) => id !== variable);
  return {
    ...table,
    rows: placement === 'shown' ? insertInOrder(rows, variable, order) : rows,
    hiddenBlocks:
      placement === 'in-note' ? insertInOrder(hiddenBlocks, variable, order) : hiddenBlocks,
  };
}

/** After the last of those that stand before it in the dictionary. */
function insertInOrder(
  list: readonly string[],
  variable: string,
  order: readonly string[],
): string[] {
  const before = new Set(order.slice(0, order.indexOf(variable)));
  const at = list.findLastIndex((id) => before.has(id)) + 1;
  return list.toSpliced(at, 0, variable);
}
