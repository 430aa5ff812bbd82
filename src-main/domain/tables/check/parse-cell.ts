/** Which coefficient, standard error and mark does a printed cell hold? */
import { parsePrinted, type PrintedNumber } from './printed-number.ts';

export interface PrintedEstimate {
  readonly text: string;
  readonly estimate: PrintedNumber;
  readonly standardError: PrintedNumber;
  readonly stars: string;
  /** Both parentheses stand around the standard error. */
  readonly isClosed: boolean;
  /** What the app tested its own cell with: null is the normal distribution. */
  readonly degreesOfFreedom?: number | null;
}

const NUMBER = String.raw`[-−–]?\s?(?:\d+(?:[.,]\d+)*|[.,]\d+)`;
const MARKS = String.raw`(?:[*†‡+#]+)?`;
const CELL = new RegExp(
  String.raw`^(${NUMBER})\s*(${MARKS})(\s*)([([]?)\s*(${NUMBER})\s*([)\]]?)\s*(${MARKS})$`,
);

/** Reads `b stars (se)`; one parenthesis may be missing. Null where the cell is something else. */
export function parseCell(cell: string): PrintedEstimate | null {
  const text = tidyCell(cell);
  const match = CELL.exec(text);
  if (match === null) return null;
  const [, first = '', before = '', gap = '', open = '', second = '', close = '', after = ''] =
    match;
  if (open === '' && close === '') return null;
  if (open === '' && gap === '' && before === '') return null;
  const estimate = parsePrinted(first.replaceAll(' ', ''));
  const standardError = parsePrinted(second.replaceAll(' ', ''));
  if (estimate === null || standardError === null || standardError.value < 0) return null;
  const stars = before === '' ? after : before;
  return { text, estimate, standardError, stars, isClosed: open !== '' && close !== '' };
}

/** One kind of space and of asterisk, no escapes. */
export function tidyCell(cell: string): string {
  return cell
    .replaceAll(/[\s\u00A0\u202F\u2009]+/g, ' ')
    .replaceAll('\\', '')
    .replaceAll(/[∗⁎＊]/g, '*')
    .trim();
}

/** The cell with other numbers, in the style of the one that is printed. */
export function writeCell(
  estimate: PrintedNumber,
  stars: string,
  standardError: PrintedNumber,
): string {
  return `${estimate.text}${stars} (${standardError.text})`;
}
