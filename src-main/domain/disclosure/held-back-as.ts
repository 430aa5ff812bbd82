/** How would the table look today if the same cells stayed behind as when it left? */
import type { TableDoc } from '../../../shared/table/table-doc.ts';

/** Today's table with the dashes, and the note on them, of one that left before. */
export function heldBackAs(left: TableDoc, now: TableDoc): TableDoc {
  const dashes = new Map(
    left.rows.flatMap((row) =>
      row.cells.flatMap((cell, index) =>
        cell.kind === 'withheld' ? [[`${row.id}|${left.columns[index]?.id}`, cell] as const] : [],
      ),
    ),
  );
  if (dashes.size === 0) return now;
  return {
    ...now,
    rows: now.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => dashes.get(`${row.id}|${now.columns[i]?.id}`) ?? cell),
    })),
    // The gate writes its note below all others.
    notes: [...now.notes, ...left.notes.slice(-1)],
  };
}
