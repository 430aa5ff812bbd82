import { formatCell } from '../../../shared/table/format-cell.ts';
import { printStyle } from '../../../shared/table/number-format.ts';
import { headerLines, type TableDoc, tableHeading } from '../../../shared/table/table-doc.ts';

const GAP = '  ';
const NOTE_WIDTH = 110;

/** A table for a terminal: columns aligned, rules as lines, the note below. */
export function printTable(doc: TableDoc): string {
  const style = printStyle(doc.language);
  const body = doc.rows.map((row) => [
    row.label,
    ...row.cells.map((cell) => formatCell(cell, style)),
  ]);
  const header = headerLines(doc);
  const widths = ['', ...doc.columns].map((_, column) =>
    Math.max(...[...header, ...body].map((line) => (line[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length));
  const rows = body.flatMap((cells, index) =>
    doc.rows[index]?.ruleAbove ? [rule, line(cells)] : [line(cells)],
  );
  const notes = doc.notes.flatMap((note) => ['', ...wrap(note)]);
  return [tableHeading(doc), rule, ...header.map(line), rule, ...rows, rule, ...notes, '']
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n');
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + word.length >= NOTE_WIDTH) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
