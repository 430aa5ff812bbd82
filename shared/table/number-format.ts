import { invariant } from '../kernel/assert.ts';

export type TableLanguage = 'da' | 'en';

/** How numbers are spelled. The only place where a number is rounded or given a comma. */
export interface NumberStyle {
  readonly decimalMark: ',' | '.';
  /** Print uses the hyphen, as the article; the screen uses the real minus. */
  readonly minus: '-' | '−';
  /** Between groups of three digits; empty for none. */
  readonly thousands: '' | '.' | ',' | '\u202F';
  /** Between a number and its per cent sign. */
  readonly percentGap: '' | '\u00A0';
  /** Digits that an estimate and its standard error keep, counted from the first that is not 0. */
  readonly significantDigits: number;
}

/** How a table is printed in this language: counts without separators, the hyphen as minus. */
export function printStyle(language: TableLanguage): NumberStyle {
  return {
    decimalMark: language === 'da' ? ',' : '.',
    minus: '-',
    thousands: '',
    percentGap: language === 'da' ? '\u00A0' : '',
    significantDigits: 2,
  };
}

/** How numbers stand on screen and in running text: thousands apart, the real minus. */
export function screenStyle(language: TableLanguage): NumberStyle {
  return { ...printStyle(language), minus: '−', thousands: language === 'da' ? '.' : ',' };
}

/**
 * The number with so many digits that count, trailing zeros kept: 0,24 · 0,00040 · 1,0 · 12.
 * Digits before the decimal mark are never rounded away: 1234,4 gives 1234, not 1200.
 */
export function formatSignificant(
  value: number,
  style: NumberStyle,
  digits: number = style.significantDigits,
): string {
  invariant(digits >= 1 && digits <= 17, 'significant digits lie between 1 and 17');
  return formatFixed(value, style, significantDecimals(value, digits));
}

/** How many decimals show `digits` significant digits of this value? */
export function significantDecimals(value: number, digits: number): number {
  if (value === 0) return digits;
  // The exponent is read after rounding, so that 0.0996 with two digits becomes 0,10 and not 0,100.
  const exponent = Number(value.toExponential(digits - 1).split('e')[1]);
  return Math.min(100, Math.max(0, digits - 1 - exponent));
}

/** The number with a fixed count of decimals: 0,50 · 1.234,0 */
export function formatFixed(value: number, style: NumberStyle, decimals: number): string {
  invariant(Number.isFinite(value), 'only finite numbers are printed');
  invariant(Math.abs(value) < 1e21, 'the number is too large to print digit by digit');
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const digits = groupThousands(whole, style.thousands);
  const text = fraction === '' ? digits : `${digits}${style.decimalMark}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `${style.minus}${text}` : text;
}

/** A count of persons or rows: 1695, or 2.463 where thousands are set apart. */
export function formatCount(value: number, style: NumberStyle): string {
  invariant(Number.isInteger(value), 'a count is a whole number');
  return formatFixed(value, style, 0);
}

/** The number with just the decimals it has: 0,001 · 0,05 · 0,1 */
export function formatShortest(value: number, style: NumberStyle): string {
  invariant(Number.isFinite(value), 'only finite numbers are printed');
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const fraction = mantissa.split('.')[1]?.length ?? 0;
  return formatFixed(value, style, Math.min(100, Math.max(0, fraction - Number(exponent))));
}

/** A p-value in three decimals: 0,012, `< 0,001`, `> 0,999`. */
export function formatPValue(pValue: number, style: NumberStyle): string {
  invariant(pValue >= 0 && pValue <= 1, 'a p-value lies between 0 and 1');
  if (pValue < 0.001) return `< ${formatFixed(0.001, style, 3)}`;
  if (pValue > 0.999) return `> ${formatFixed(0.999, style, 3)}`;
  return formatFixed(pValue, style, 3);
}

/** The same as a statement: `p = 0,012`, `p < 0,001`. */
export function formatPStatement(pValue: number, style: NumberStyle): string {
  const text = formatPValue(pValue, style);
  return /^[<>]/.test(text) ? `p ${text}` : `p = ${text}`;
}

/** A share from 0 to 1 as per cent: 38,4 % */
export function formatPercent(share: number, style: NumberStyle, decimals = 1): string {
  return `${formatFixed(share * 100, style, decimals)}${style.percentGap}%`;
}

/** An interval: `[0,01; 0,33]`, with a semicolon where the comma is the decimal mark. */
export function formatInterval(
  lower: number,
  upper: number,
  style: NumberStyle,
  decimals = 2,
): string {
  const separator = style.decimalMark === ',' ? '; ' : ', ';
  return `[${formatFixed(lower, style, decimals)}${separator}${formatFixed(upper, style, decimals)}]`;
}

function groupThousands(whole: string, separator: string): string {
  return separator === '' ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, separator);
}
