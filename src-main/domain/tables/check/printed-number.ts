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

const MINUS = /^[-−–]/;

/** Reads a number with decimal comma or point; null where the text is not one. */
export function parsePrinted(text: string): PrintedNumber | null {
  const isNegative = MINUS.test(text);
  const unsigned = text.replace(MINUS, '').trim();
  if (!/^(?:\d+|\d*[.,]\d+|\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+[.,]\d+)$/.test(unsigned)) return null;
  const mark = Math.max(unsigned.lastIndexOf(','), unsigned.lastIndexOf('.'));
  const whole = (mark === -1 ? unsigned : unsigned.slice(0, mark)).replaceAll(/\D/g, '');
  const fraction = mark === -1 ? '' : unsigned.slice(mark + 1);
  const size = Number(`${whole === '' ? '0' : whole}.${fraction === '' ? '0' : fraction}`);
  return {
    text,
    value: isNegative && size !== 0 ? -size : size,
    decimals: fraction.length,
    significantDigits: `${whole}${fraction}`.replace(/^0+/, '').length,
  };
}

/** Half a unit in the last digit: how far the number may lie from what was rounded. */
export function roundingHalfWidth(number: PrintedNumber): number {
  return 0.5 * 10 ** -number.decimals;
}

/**
 * The same digits with the decimal mark moved: one place to the left (−1: 0,80 → 0,080) or to the
 * right (1: 0,012 → 0,12). Null where no digit is left to move over.
 */
export function shiftDecimal(number: PrintedNumber, places: -1 | 1): PrintedNumber | null {
  const mark = number.text.includes('.') ? '.' : ',';
  const sign = MINUS.exec(number.text)?.[0] ?? '';
  const unsigned = number.text.replace(MINUS, '').trim();
  const [whole = '', fraction = ''] = unsigned.split(mark);
  if (places === 1 && fraction === '') return null;
  const digits = `${whole}${fraction}`;
  const decimals = fraction.length - places;
  const padded = digits.replace(/^0+/, '').padStart(decimals + 1, '0');
  const at = padded.length - decimals;
  const moved = decimals === 0 ? padded : `${padded.slice(0, at)}${mark}${padded.slice(at)}`;
  return parsePrinted(`${sign}${moved}`);
}
