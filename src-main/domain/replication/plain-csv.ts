/** How does a row stand in a csv file that Stata, R and a spreadsheet read alike? */

// A spreadsheet runs a text that begins like this.
const RUNNABLE = /^'*[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** Numbers in full precision, texts in quotes and never a formula, nothing where there is nothing. */
export function csvLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(csvField).join(',')}\n`;
}

function csvField(field: string | number | null): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(field)) return field;
  const line = field.replaceAll(/[\r\n]+/g, ' ');
  return `"${(RUNNABLE.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}
