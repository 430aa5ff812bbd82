/** Which number is printed here, and how exactly? */

/** A number as it stands in print: its value and the digits that bound its rounding. */
export interface PrintedNumber {
  readonly text: string;
  readonly value: number;
  /** Digits after the decimal mark. */
  readonly decimals: number;
  /** Digits from the first that is not 0; 0 where every digit is 0. */
  readonly significantDigits: number;
}

export type DecimalMark = ',' | '.';

/** Hyphen, real minus, and the dashes that word processors put in their place. */
export const MINUS_SIGNS = '\\-−–‐‑‒—﹣－';
const MINUS = new RegExp(`^[${MINUS_SIGNS}]`);
const PLAIN = /^(?:\d+|\d*[.,]\d+)$/;
const GROUPED = /^\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d+)?$/;
// With one mark and three digits behind it nothing in the number itself tells a thousand from 1,234.
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads a number with decimal comma or point; null where the text is not one. `mark` is the decimal
 * mark of the table it stands in, where that is known: it tells 1,234 from a thousand.
 */
export function parsePrinted(text: string, mark: DecimalMark | null = null): PrintedNumber | null {
  const isNegative = MINUS.test(text);
  const unsigned = text.replace(MINUS, '').trim();
  const [mantissa = '', exponent = '0'] = unsigned.split(/e(?=[-+]?\d+$)/i);
  const parts = splitAtMark(mantissa, mark);
  if (parts === null) return null;
  const { whole, fraction } = parts;
  const decimals = fraction.length - Number(exponent);
  const size = Number(
    `${whole === '' ? '0' : whole}.${fraction === '' ? '0' : fraction}e${exponent}`,
  );
  if (!Number.isFinite(size)) return null;
  return {
    text,
    value: isNegative && size !== 0 ? -size : size,
    decimals: Math.max(0, decimals),
    significantDigits: `${whole}${fraction}`.replace(/^0+/, '').length,
  };
}

/** The decimal mark that a number shows by itself; null where it may be a thousand's as well. */
export function ownMark(text: string): DecimalMark | null {
  const unsigned = text.replace(MINUS, '').trim();
  const marks = unsigned.replaceAll(/[^.,]/g, '');
  const last = marks.at(-1);
  if (last !== ',' && last !== '.') return null;
  if (marks.length === 1 && PLAIN.test(unsigned)) return AMBIGUOUS.test(unsigned) ? null : last;
  if (!GROUPED.test(unsigned)) return null;
  if (marks.length === 1) return last;
  const isGroupsOnly = marks.replaceAll(last, '') === '';
  return isGroupsOnly ? (last === ',' ? '.' : ',') : last;
}

/** Half a unit in the last digit: how far the number may lie from what was rounded. */
export function roundingHalfWidth(number: PrintedNumber): number {
  return 0.5 * 10 ** -number.decimals;
}

/**
 * The same digits with the decimal mark moved: one place to the left (−1: 0,80 → 0,080) or to the
 * right (1: 0,012 → 0,12). Null where no digit is left to move over. A number that shows no mark of
 * its own gets the table's.
 */
export function shiftDecimal(
  number: PrintedNumber,
  places: -1 | 1,
  tableMark: DecimalMark = ',',
): PrintedNumber | null {
  const mark = (number.decimals > 0 ? lastMark(number.text) : null) ?? tableMark;
  const sign = MINUS.exec(number.text)?.[0] ?? '';
  const unsigned = number.text.replace(MINUS, '').trim();
  if (!PLAIN.test(unsigned)) return null;
  const [whole = '', fraction = ''] = unsigned.split(mark);
  if (fraction.length !== number.decimals || (places === 1 && fraction === '')) return null;
  const hasLeadingZero = whole !== '';
  const digits = `${whole}${fraction}`;
  const decimals = fraction.length - places;
  const padded = digits.replace(/^0+/, '').padStart(decimals + 1, '0');
  const at = padded.length - decimals;
  const moved = decimals === 0 ? padded : `${padded.slice(0, at)}${mark}${padded.slice(at)}`;
  return parsePrinted(`${sign}${hasLeadingZero ? moved : moved.replace(/^0(?=[.,])/, '')}`);
}

function splitAtMark(
  text: string,
  tableMark: DecimalMark | null,
): { readonly whole: string; readonly fraction: string } | null {
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  const isThousand = AMBIGUOUS.test(text) && tableMark !== null && !text.includes(tableMark);
  const mark = isThousand ? null : PLAIN.test(text) ? lastMark(text) : ownMark(text);
  const at = mark === null ? -1 : text.lastIndexOf(mark);
  const whole = (at === -1 ? text : text.slice(0, at)).replaceAll(/\D/g, '');
  return { whole, fraction: at === -1 ? '' : text.slice(at + 1) };
}

function lastMark(text: string): DecimalMark | null {
  return text.includes(',') ? ',' : text.includes('.') ? '.' : null;
}
