import * as sheetJs from 'xlsx';

const dateFormats = new Map<string, boolean>();

/**
 * The date that a number shows in this number format, as ISO text; null when the format shows no
 * date. Durations (`[h]:mm`) stay numbers; a time without a day is `09:14:00`.
 */
export function excelDateText(
  serial: number,
  format: string,
  usesCalendar1904: boolean,
): string | null {
  if (!isDateFormat(format) || serial < 0) return null;
  const parts = sheetJs.SSF.parse_date_code(serial, { date1904: usesCalendar1904 });
  if (!parts) return null;
  const time = `${two(parts.H)}:${two(parts.M)}:${two(parts.S)}`;
  if (serial < 1 && !usesCalendar1904) return time;
  const day = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

function isDateFormat(format: string): boolean {
  const known = dateFormats.get(format);
  if (known !== undefined) return known;
  const isDate = !/\[(h+|m+|s+)\]/i.test(format) && sheetJs.SSF.is_date(format);
  dateFormats.set(format, isDate);
  return isDate;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
