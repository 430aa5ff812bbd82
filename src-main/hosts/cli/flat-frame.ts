/** Which named columns does a flat file hold? */
import { basename } from 'node:path';

import type { PlainFrame } from '../../domain/modelling/design.ts';
import type { Cell } from '../../domain/modelling/parse-number.ts';
import type { CommandError, FlatTable } from './command.ts';
import { type MissingMark, withoutMarks } from './missing-marks.ts';

/** The columns of a file, and which marks in them were read as missing. */
export interface FlatFrame extends PlainFrame {
  readonly missingMarks: ReadonlyMap<string, readonly MissingMark[]>;
}

/** Columns by name; a logical value counts as 0 or 1. */
export function frameOf(table: FlatTable): FlatFrame {
  const columns = new Map<string, readonly Cell[]>();
  const missingMarks = new Map<string, readonly MissingMark[]>();
  table.columns.forEach((name, index) => {
    if (name === '') return;
    const { cells, marks } = withoutMarks(
      table.rows.map((row) => {
        const cell = row[index] ?? null;
        return typeof cell === 'boolean' ? Number(cell) : cell;
      }),
    );
    columns.set(name, cells);
    if (marks.length > 0) missingMarks.set(name, marks);
  });
  return { rows: table.rows.length, columns, missingMarks };
}

/** A warning for each of these columns in which a mark was read as missing. */
export function markWarnings(
  { missingMarks }: FlatFrame,
  columns: readonly string[],
): { code: 'missing-marks'; column: string; marks: readonly MissingMark[] }[] {
  return [...new Set(columns)].flatMap((column) => {
    const marks = missingMarks.get(column);
    return marks === undefined ? [] : [{ code: 'missing-marks' as const, column, marks }];
  });
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
