/** Which named columns does a flat file hold? */
import { basename } from 'node:path';

import type { PlainFrame } from '../../domain/modelling/design.ts';
import type { Cell } from '../../domain/modelling/parse-number.ts';
import type { CommandError, FlatTable } from './command.ts';

/** Columns by name; a logical value counts as 0 or 1. */
export function frameOf(table: FlatTable): PlainFrame {
  const columns = new Map<string, readonly Cell[]>();
  table.columns.forEach((name, index) => {
    if (name === '') return;
    columns.set(
      name,
      table.rows.map((row) => {
        const cell = row[index] ?? null;
        return typeof cell === 'boolean' ? Number(cell) : cell;
      }),
    );
  });
  return { rows: table.rows.length, columns };
}

/** A failure of the model with the file's name, its row counted as in the file. */
export function placeInFile(
  error: { readonly code: string; readonly row?: number },
  path: string,
  { rowNumbers }: FlatTable,
): CommandError {
  const row = error.row === undefined ? {} : { row: rowNumbers[error.row - 1] };
  return { ...error, file: basename(path), ...row };
}
