const MAX_COLUMN = 16_384;
const MAX_ROW = 1_048_576;

/** A cell's place, counted from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where does `AB12` stand? Null when no such cell can exist. */
export function parseCellReference(reference: string): CellPlace | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letterValue(letter), 0);
  const row = Number(match[2]);
  return column <= MAX_COLUMN && row <= MAX_ROW ? { row, column } : null;
}

/** How is the cell in this row and column called? */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** How is this column called? 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : `${columnLetters((column - 1 - rest) / 26)}${letter}`;
}

function letterValue(letter: string): number {
  return letter.charCodeAt(0) - 64;
}
