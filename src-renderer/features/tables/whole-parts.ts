import { formatCell } from '../../../shared/table/format-cell.ts';
import type { NumberStyle } from '../../../shared/table/number-format.ts';
import type { TableCell, TableDoc } from '../../../shared/table/table-doc.ts';

/** What stands before a number's decimal mark; all of it where it has none, null for other texts. */
export function wholePartOf(cell: TableCell, style: NumberStyle): string | null {
  if (cell.kind === 'text' || cell.kind === 'empty' || cell.kind === 'withheld') return null;
  return formatCell(cell, style).split(style.decimalMark, 1)[0] ?? null;
}

/**
 * How many digits wide is the part before the decimal marks of each column, row by row? Rows below a
 * thin rule are aligned among themselves, as in print.
 */
export function wholeWidths(
  doc: Pick<TableDoc, 'rows' | 'columns'>,
  style: NumberStyle,
): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  const blockOfRow = doc.rows.map((row) => {
    if (row.ruleAbove || blocks.length === 0) blocks.push(doc.columns.map(() => 0));
    const block = blocks.at(-1) ?? [];
    for (const [column, cell] of row.cells.entries()) {
      const width = wholePartOf(cell, style)?.length ?? 0;
      block[column] = Math.max(block[column] ?? 0, width);
    }
    return block;
  });
  return blockOfRow;
}
