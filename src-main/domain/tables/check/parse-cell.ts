/** Which coefficient, standard error and mark does a printed cell hold? */
import {
  type DecimalMark,
  MINUS_SIGNS,
  ownMark,
  parsePrinted,
  type PrintedNumber,
} from './printed-number.ts';

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

/** The signs that journals print behind a coefficient. */
export const MARK_SIGNS = '*†‡+#^~';

/** No number and its error need more; longer texts are not searched for them. */
export const LONGEST_CELL = 80;

const UNSIGNED = String.raw`(?:\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+)(?:[eE][-+]?\d+)?`;
const NUMBER = String.raw`[${MINUS_SIGNS}]?\s?${UNSIGNED}`;
const MARKS = String.raw`(?:[${MARK_SIGNS}](?: ?[${MARK_SIGNS}])*)?`;
const CELL = new RegExp(
  String.raw`^(${NUMBER})\s*(${MARKS})(\s*)([([]?)\s*(${NUMBER})\s*([)\]]?)\s*(${MARKS})$`,
);

/**
 * Reads `b stars (se)`; one parenthesis may be missing. Null where the cell is something else.
 * `mark` is the table's decimal mark, where its numbers show it.
 */
export function parseCell(cell: string, mark: DecimalMark | null = null): PrintedEstimate | null {
  const text = tidyCell(cell);
  const match = text.length > LONGEST_CELL ? null : CELL.exec(text);
  if (match === null) return null;
  const parts = match.slice(1).map((part) => part ?? '');
  if (!isPair(parts)) return null;
  const [first = '', before = '', , open = '', second = '', close = '', after = ''] = parts;
  const own = ownMark(first) ?? ownMark(second) ?? mark;
  const estimate = parsePrinted(first.replace(/^(\D) /, '$1'), own);
  const standardError = parsePrinted(second, own);
  if (estimate === null || standardError === null || standardError.value < 0) return null;
  const stars = (before === '' ? after : before).replaceAll(' ', '');
  return { text, estimate, standardError, stars, isClosed: ['()', '[]'].includes(open + close) };
}

/** At least one parenthesis parts the numbers, and one number is not two. */
function isPair([, before, gap, open, , close]: readonly string[]): boolean {
  if (open === '' && close === '') return false;
  return open !== '' || gap !== '' || before !== '';
}

/** One kind of space and of asterisk, no escapes, no mark of a spreadsheet's text cell. */
export function tidyCell(cell: string): string {
  return cell
    .replaceAll(/[\s\u00A0\u202F\u2009\u2007]+/g, ' ')
    .replaceAll('\\', '')
    .replaceAll(/[∗⁎＊]/g, '*')
    .trim()
    .replace(/^'(?=[-=+@])/, '');
}

/** The cell with other numbers, in the style of the one that is printed. */
export function writeCell(
  estimate: PrintedNumber,
  stars: string,
  standardError: PrintedNumber,
): string {
  return `${estimate.text}${stars} (${standardError.text})`;
}
