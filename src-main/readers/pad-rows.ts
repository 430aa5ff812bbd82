import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Cell } from '../domain/import/raw-workbook.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './reader.ts';

/** Makes all rows as wide as the widest; blank rows share one, since there may be a million. */
export function padRows(
  rows: readonly (readonly Cell[])[],
): Result<readonly (readonly Cell[])[], Refusal> {
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const filled = rows.reduce((sum, row) => sum + (row.length > 0 ? 1 : 0), 0);
  if (filled * columns > LIMITS.cells) {
    return err({ code: 'too-many-cells', rows: filled, columns, limit: LIMITS.cells });
  }
  const blank: readonly Cell[] = Array.from({ length: columns }, () => null);
  return ok(
    rows.map((row) => {
      if (row.length === 0) return blank;
      return row.length === columns ? row : [...row, ...blank.slice(row.length)];
    }),
  );
}
