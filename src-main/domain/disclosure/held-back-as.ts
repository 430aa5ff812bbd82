/** How would the table look today if the same cells stayed behind as when it left? */
import type { TableDoc } from '../../../shared/table/table-doc.ts';

/** A table as it is now: whole, and as the gate would let it leave alone. */
export interface PresentTable {
  readonly whole: TableDoc;
  readonly held: TableDoc;
}

/**
 * Today's table with the dashes of one that left before, and the gate's notes if there are any. What
 * left whole, for a reason or with other limits, is compared with today's whole table.
 */
export function heldBackAs(left: TableDoc, { whole, held }: PresentTable): TableDoc {
  const dashes = new Map(
    left.rows.flatMap((row) =>
      row.cells.flatMap((cell, index) =>
        cell.kind === 'withheld' ? [[`${row.id}|${left.columns[index]?.id}`, cell] as const] : [],
      ),
    ),
  );
  if (dashes.size === 0) return whole;
  const rows = whole.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, i) => dashes.get(`${row.id}|${whole.columns[i]?.id}`) ?? cell),
  }));
  return { ...whole, rows, notes: held.notes };
}
