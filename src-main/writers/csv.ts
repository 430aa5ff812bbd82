import { assertNever } from '../../shared/kernel/assert.ts';
import { WITHHELD_MARK } from '../../shared/table/format-cell.ts';
import {
  formatCount,
  formatShortest,
  printStyle,
  type NumberStyle,
} from '../../shared/table/number-format.ts';
import {
  headerLines,
  tableHeading,
  type TableCell,
  type TableDoc,
} from '../../shared/table/table-doc.ts';
import { isRunnable } from '../../shared/table/runnable-text.ts';
import { cleanInput } from './clean-text.ts';
import type { Writer } from './writer.ts';

/**
 * Tables for further work: estimate, stars and standard error in columns of their own, numbers as
 * exact as the table holds them. Separated as Excel expects in the table's language.
 */
export const csvWriter: Writer = {
  id: 'csv',
  title: { da: 'Tal i kolonner (CSV)', en: 'Numbers in columns (CSV)' },
  extension: 'csv',
  mediaType: 'text/csv',
  write: (docs, options = {}) => {
    const { docs: tables, replacedCharacters } = cleanInput(docs);
    const written = tables.map((doc) => csvTable(doc, options.style ?? printStyle(doc.language)));
    // The mark tells Excel that this is UTF-8.
    const text = `\uFEFF${written.join(LINE_END)}`;
    const guardedTexts = tables.flatMap(textsOf).filter(isRunnable).length;
    const bytes = new TextEncoder().encode(text);
    return Promise.resolve({ bytes, replacedCharacters, guardedTexts });
  },
};

const LINE_END = '\r\n';
const PARTS = {
  da: ['Koefficient', 'Stjerner', 'Standardfejl'],
  en: ['Coefficient', 'Stars', 'Standard error'],
} as const;

/** A text as a csv field: quoted, and with `'` before what a spreadsheet would run. */
export function csvText(text: string): string {
  if (text === '') return '';
  const safe = isRunnable(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Every text of a table that becomes a field. */
function textsOf(doc: TableDoc): readonly string[] {
  return [
    tableHeading(doc),
    ...headerLines(doc).flat(),
    ...doc.rows.flatMap(({ label, cells }) => [
      label,
      ...cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])),
    ]),
    ...doc.notes,
  ];
}

function csvTable(doc: TableDoc, style: NumberStyle): string {
  const separator = style.decimalMark === ',' ? ';' : ',';
  const hasEstimates = doc.columns.map((_, c) => doc.rows.some((row) => isSpread(row.cells[c])));
  const header = headerLines(doc).map(([corner = '', ...line]) => [
    csvText(corner),
    ...line.flatMap((title, c) => (hasEstimates[c] ? [csvText(title), '', ''] : [csvText(title)])),
  ]);
  const parts = hasEstimates.flatMap((has) => (has ? PARTS[doc.language].map(csvText) : ['']));
  const rows = doc.rows.map((row) => [
    csvText(row.label),
    ...row.cells.flatMap((cell, c) => cellFields(cell, hasEstimates[c] ?? false, style)),
  ]);
  const lines = [
    [csvText(tableHeading(doc))],
    ...header,
    ...(hasEstimates.includes(true) ? [['', ...parts]] : []),
    ...rows,
    ...doc.notes.map((note) => [csvText(note)]),
  ];
  return lines.map((fields) => fields.join(separator) + LINE_END).join('');
}

/** Whether a cell is more than one number: it then has columns of its own for stars and error. */
function isSpread(cell: TableCell | undefined): boolean {
  return cell?.kind === 'estimate' || (cell?.kind === 'number' && cell.stars !== undefined);
}

function cellFields(cell: TableCell, isSplit: boolean, style: NumberStyle): readonly string[] {
  const empty = isSplit ? ['', ''] : [];
  // Thousands apart or a printer's minus would make a text of a number.
  const plain: NumberStyle = { ...style, minus: '-', thousands: '' };
  switch (cell.kind) {
    case 'estimate':
      return [
        formatShortest(cell.estimate, plain),
        csvText(cell.stars),
        cell.standardError === null ? '' : formatShortest(cell.standardError, plain),
      ];
    case 'count':
      return [formatCount(cell.value, plain), ...empty];
    case 'number':
      return [
        formatShortest(cell.value, plain),
        ...(isSplit ? [csvText(cell.stars ?? ''), ''] : []),
      ];
    case 'p-value':
      return [formatShortest(cell.value, plain), ...empty];
    case 'text':
      return [csvText(cell.text), ...empty];
    case 'withheld':
      return [csvText(WITHHELD_MARK), ...empty];
    case 'empty':
      return ['', ...empty];
    default:
      return assertNever(cell);
  }
}
