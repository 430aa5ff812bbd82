import type { Cell, WriteSheet } from 'hucre';
import type { TableDoc } from '../../shared/table/table-doc.ts';
import type { Cover } from './writer.ts';
import { TABLE_FONT, textCell } from './xlsx-cell.ts';

const TITLE_FONT = { ...TABLE_FONT, size: 16, bold: true } as const;
const HEADING_FONT = { ...TABLE_FONT, bold: true } as const;
const ROW_POINTS = 18;

/** The first sheet of a bundle: its title, the study, and which table stands on which sheet. */
export function coverSheet(
  { title, study, contents }: Cover,
  docs: readonly TableDoc[],
  names: readonly string[],
): WriteSheet {
  const lines = [
    [textCell(title, { font: TITLE_FONT })],
    [textCell(study, {})],
    [],
    [textCell(contents, { font: HEADING_FONT })],
    ...docs.map((doc, i) => [textCell(names[i] ?? doc.id, {}), textCell(doc.title, {})]),
  ];
  const cells = new Map<string, Partial<Cell>>();
  for (const [r, line] of lines.entries()) {
    for (const [c, cell] of line.entries()) cells.set(`${r},${c}`, cell);
  }
  const longest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, text.length), 0);
  return {
    // Its name comes after those of the tables, whose names say their numbers.
    name: names[docs.length] ?? contents,
    rows: lines.map(() => [null, null]),
    cells,
    rowDefs: new Map(lines.map((_, r) => [r, { height: r === 0 ? 26 : ROW_POINTS }])),
    columns: [
      { width: Math.max(14, longest(names) + 2) },
      { width: Math.min(110, Math.max(40, longest(docs.map((doc) => doc.title)) + 2)) },
    ],
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}
