/** Which printed tables stand in a file? */
import type { RawWorkbook } from '../../import/raw-workbook.ts';
import { readPrintedTable, type PrintedTable } from './printed-table.ts';

/** Every visible sheet with coefficients; named after the file, and the sheet where there are more. */
export function printedTablesOf({ fileName, sheets }: RawWorkbook): PrintedTable[] {
  const tables = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name, rows }) => {
      const grid = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
      const table = readPrintedTable(name, grid);
      return table === null ? [] : [table];
    });
  return tables.map((table) => ({
    ...table,
    name: tables.length === 1 ? fileName : `${fileName}: ${table.name}`,
  }));
}
