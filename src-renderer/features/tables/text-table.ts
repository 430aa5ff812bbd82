import type { FurtherTableOf } from '../../../shared/plan/further-table.ts';

export type TextTable = FurtherTableOf<'text'>;

/** As many columns and rows as the plan's schema allows. */
export const TEXT_TABLE_LIMITS = { fewestColumns: 2, mostColumns: 8, mostRows: 100 } as const;

export function withHeader(table: TextTable, column: number, text: string): TextTable {
  return { ...table, headers: table.headers.with(column, text) };
}

/** The table with another text in a cell; a short row is filled up first. */
export function withCell(
  table: TextTable,
  { row, column }: { readonly row: number; readonly column: number },
  text: string,
): TextTable {
  const cells = table.headers.map((_, c) => table.rows[row]?.[c] ?? '');
  return { ...table, rows: table.rows.with(row, cells.with(column, text)) };
}

export function withRow(table: TextTable): TextTable {
  return { ...table, rows: [...table.rows, table.headers.map(() => '')] };
}

export function withoutRow(table: TextTable, row: number): TextTable {
  return { ...table, rows: table.rows.toSpliced(row, 1) };
}

export function withColumn(table: TextTable): TextTable {
  const { headers, rows } = table;
  const filled = rows.map((row) => headers.map((_, c) => row[c] ?? ''));
  return { ...table, headers: [...headers, ''], rows: filled.map((row) => [...row, '']) };
}

export function withoutColumn(table: TextTable, column: number): TextTable {
  return {
    ...table,
    headers: table.headers.toSpliced(column, 1),
    rows: table.rows.map((row) => row.toSpliced(column, 1)),
  };
}
