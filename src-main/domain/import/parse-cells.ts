import { repairEncoding } from './fold-text.ts';

/**
 * A number as Danish files write it (`84,3`, `623.404`, `84,3 %`) or as programs do (`84.3`).
 * A full stop before exactly three digits separates thousands only with `thousands: 'stop'`.
 */
export function parseNumber(text: string, thousands: 'stop' | 'none' = 'none'): number | null {
  const bare = text
    .replace(/[\s\u00a0]/g, '')
    .replace(/%$/, '')
    .replace(/^−/, '-');
  const joined = thousands === 'stop' ? bare.replace(/\.(?=\d{3}(?:\D|$))/g, '') : bare;
  const number = joined.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : null;
}

/** The addresses in a cell: plain, in angle brackets, as `mailto:`, or several of them. */
export function parseEmails(text: string): string[] {
  const found = repairEncoding(text)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('mailto:', ' ')
    .match(/[^\s<>;,/()[\]"']+@[^\s<>;,/()[\]"']+\.[^\s<>;,/()[\]"']+/gu);
  return [...new Set((found ?? []).map((address) => address.replace(/\.+$/, '')))];
}

/** A point in time as ISO text; the day comes first where a date is written with stops or dashes. */
export function parseMoment(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}:\d{2})(?::(\d{2}))?)?/.exec(text);
  if (iso) return moment([iso[1], iso[2], iso[3]], iso[4], iso[5]);
  const danish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?: (\d{2}[:.]\d{2})(?:[:.](\d{2}))?)?/.exec(
    text,
  );
  if (danish) return moment([danish[3], danish[2], danish[1]], danish[4], danish[5]);
  return null;
}

function moment(
  [year = '', month = '', day = '']: readonly (string | undefined)[],
  clock: string | undefined,
  seconds: string | undefined,
): string | null {
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!isDate) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return clock === undefined ? date : `${date}T${clock.replace('.', ':')}:${seconds ?? '00'}`;
}
