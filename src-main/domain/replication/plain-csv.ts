/** How does a row stand in a csv file that Stata, R and a spreadsheet read alike? */
import type { DecimalMark } from '../../../shared/contract/replication.ts';
import { isRunnable } from '../../../shared/table/runnable-text.ts';

/**
 * Numbers in full precision, texts in quotes and never a formula, nothing where there is nothing.
 * With a decimal comma a semicolon parts the columns, as Excel expects in Danish.
 */
export function csvLine(
  fields: readonly (string | number | null)[],
  decimalMark: DecimalMark = 'point',
): string {
  const separator = decimalMark === 'comma' ? ';' : ',';
  return `${fields.map((field) => csvField(field, decimalMark)).join(separator)}\n`;
}

function csvField(field: string | number | null, decimalMark: DecimalMark): string {
  if (field === null) return '';
  if (typeof field === 'number') {
    return decimalMark === 'comma' ? String(field).replace('.', ',') : String(field);
  }
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(field)) return field;
  const line = field.replaceAll(/[\r\n]+/g, ' ');
  return `"${(isRunnable(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}
