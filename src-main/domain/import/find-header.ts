import { rawText } from './cell-text.ts';
import { foldWords } from './fold-text.ts';
import type { RawSheet } from './raw-workbook.ts';
import type { FieldSpec } from './source.ts';

/** How far below the top of a sheet a header is looked for. */
const SEARCHED_ROWS = 30;

export interface HeaderGuess {
  readonly headerRow: number;
  /** How many fields have a cell with one of their names. */
  readonly known: number;
}

/** Which row of a sheet names the most fields? Title rows above it do not matter. */
export function findHeader(sheet: RawSheet, fields: readonly FieldSpec[]): HeaderGuess | null {
  const names = fields.map(({ aliases }) => new Set(aliases.map((alias) => foldWords(alias))));
  let best: HeaderGuess | null = null;
  for (const [index, cells] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const words = cells.map((cell) => foldWords(rawText(cell))).filter((text) => text !== '');
    const known = names.filter((aliases) => words.some((text) => aliases.has(text))).length;
    if (known > (best?.known ?? 0)) best = { headerRow: index + 1, known };
  }
  return best;
}

/** The row that looks like a header when no name in it is known: the first full one. */
export function firstFullRow(sheet: RawSheet): number | null {
  const widths = sheet.rows
    .slice(0, SEARCHED_ROWS)
    .map((cells) => cells.filter((cell) => rawText(cell) !== '').length);
  const widest = Math.max(0, ...widths);
  const index = widths.findIndex((width) => width === widest);
  return widest === 0 ? null : index + 1;
}
