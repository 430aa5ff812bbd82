import type { Cell } from './raw-workbook.ts';

/** A cell as the text that a value map or a codebook refers to; blank for an empty cell. */
export function rawText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(cell)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => rawText(cell) === '');
}
