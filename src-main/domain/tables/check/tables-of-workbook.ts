/** Which printed tables stand in a file? */
import type { RawWorkbook } from '../../import/raw-workbook.ts';
import { readPrintedTable, type PrintedTable } from './printed-table.ts';

const CAPTION = /^\W*((?:tabel|table)\s+(?:[A-Z]\.?)?\d+)\s*[:.]/i;

/**
 * Every visible sheet with coefficients, and each of the tables that stand below each other on one;
 * named after the file, and the table's number or the sheet where there are more.
 */
export function printedTablesOf({ fileName, sheets }: RawWorkbook): PrintedTable[] {
  const tables = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name, rows }) => {
      const grid = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
      return stackedTables(grid).flatMap((part) => {
        const table = readPrintedTable(name, part);
        return table === null ? [] : [table];
      });
    });
  return tables.map((table) => ({
    ...table,
    name: tables.length === 1 ? fileName : `${fileName}: ${captionOf(table) ?? table.name}`,
  }));
}

/** A caption below a whole table begins the next one. */
function stackedTables(grid: readonly (readonly string[])[]): string[][][] {
  const parts: string[][][] = [[]];
  for (const row of grid) {
    const isCaption = CAPTION.test(row[0] ?? '') && row.slice(1).every((cell) => cell === '');
    const current = parts.at(-1);
    // Read only where a caption asks for it: a sheet may have a million rows.
    if (isCaption && current !== undefined && readPrintedTable('', current) !== null)
      parts.push([[...row]]);
    else current?.push([...row]);
  }
  return parts;
}

function captionOf({ title }: PrintedTable): string | null {
  return CAPTION.exec(title ?? '')?.[1] ?? null;
}
