import { formatCell } from '../../shared/table/format-cell.ts';
import type { NumberStyle } from '../../shared/table/number-format.ts';
import type { TableCell, TableDoc, TableRow } from '../../shared/table/table-doc.ts';

/**
 * What has to stand unseen before each cell (by row, then column) so that the decimal marks of a
 * column meet? `-` before `0,24` in a column with `-0,03`; `0` before `9,5` under `12,5`. Rows set
 * apart by a rule are aligned among themselves: counts of persons share no decimals with estimates.
 */
export function decimalLeads(
  doc: Pick<TableDoc, 'rows' | 'columns'>,
  style: NumberStyle,
): readonly (readonly string[])[] {
  return blocksOf(doc.rows).flatMap((rows) => {
    const starts = rows.map((row) => row.cells.map((cell) => numberStart(cell, style)));
    const wanted = doc.columns.map((_, c) => widest(starts.map((row) => row[c] ?? null)));
    return starts.map((row) => row.map((start, c) => leadOf(start, wanted[c] ?? NOTHING)));
  });
}

/** Signs and digits before the decimal mark of a number cell; null where a cell is no number. */
export function wholePart(cell: TableCell, style: NumberStyle): string | null {
  const start = numberStart(cell, style);
  return start === null ? null : start.sign + start.whole;
}

interface NumberStart {
  readonly sign: string;
  readonly whole: string;
}

const NOTHING: NumberStart = { sign: '', whole: '' };

function blocksOf(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const blocks: TableRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last === undefined || row.ruleAbove) blocks.push([row]);
    else last.push(row);
  }
  return blocks;
}

function numberStart(cell: TableCell, style: NumberStyle): NumberStart | null {
  if (cell.kind === 'text' || cell.kind === 'empty') return null;
  const [beforeMark = ''] = formatCell(cell, style).split(style.decimalMark);
  // A p-value may begin with `< ` or `> `.
  const match = /^((?:[<>] )?[-−]?)(\d[\d.,\u202F]*)/.exec(beforeMark);
  return match ? { sign: match[1] ?? '', whole: match[2] ?? '' } : null;
}

function widest(starts: readonly (NumberStart | null)[]): NumberStart {
  return starts.reduce<NumberStart>(
    (most, start) => ({
      sign: most.sign === '' ? (start?.sign ?? '') : most.sign,
      whole: (start?.whole.length ?? 0) > most.whole.length ? (start?.whole ?? '') : most.whole,
    }),
    NOTHING,
  );
}

function leadOf(start: NumberStart | null, wanted: NumberStart): string {
  if (start === null) return '';
  const sign = start.sign === '' ? wanted.sign : '';
  return sign + wanted.whole.slice(0, wanted.whole.length - start.whole.length);
}
