/** How does one of the app's own tables look to the check? */
import { formatCell } from '../../../../shared/table/format-cell.ts';
import { printStyle } from '../../../../shared/table/number-format.ts';
import type { StarRule } from '../../../../shared/table/star-rule.ts';
import { headerLines, tableHeading, type TableDoc } from '../../../../shared/table/table-doc.ts';
import { readPrintedTable, type PrintedTable } from './printed-table.ts';

/** By the column's id and the row's: what the cell was tested with; null is the normal distribution. */
export type DegreesOfFreedom = (column: string, row: string) => number | null | undefined;

/** The table as it prints, with its own star rule and degrees of freedom; null without coefficients. */
export function printedTableOf(
  doc: TableDoc,
  stars: StarRule,
  degreesOf: DegreesOfFreedom,
): PrintedTable | null {
  const style = printStyle(doc.language);
  const shown = doc.rows.filter(({ cells }) =>
    cells.some((cell) => cell.kind === 'estimate' && cell.standardError !== null),
  );
  const table = readPrintedTable(tableHeading(doc), [
    ...headerLines(doc),
    ...doc.rows.map(({ label, cells }) => [label, ...cells.map((cell) => formatCell(cell, style))]),
    ...doc.notes.map((note) => [note]),
  ]);
  if (table === null) return null;
  const rows = table.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const degrees = degreesOf(doc.columns[column]?.id ?? '', shown[index]?.id ?? '');
      if (cell.kind !== 'estimate' || degrees === undefined) return cell;
      return { kind: cell.kind, value: { ...cell.value, degreesOfFreedom: degrees } };
    }),
  }));
  return { ...table, rows, stars };
}
