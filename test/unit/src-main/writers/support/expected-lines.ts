import { formatCell } from '../../../../../shared/table/format-cell.ts';
import { formatShortest, printStyle } from '../../../../../shared/table/number-format.ts';
import {
  headerLines,
  tableHeading,
  type TableCell,
  type TableDoc,
} from '../../../../../shared/table/table-doc.ts';
import type { PrintedLines } from './read-back.ts';

/** The lines that every printed format must show. */
export function printedLines(doc: TableDoc): PrintedLines {
  const style = printStyle(doc.language);
  return [
    [tableHeading(doc)],
    ...headerLines(doc),
    ...doc.rows.map((row) => [row.label, ...row.cells.map((cell) => formatCell(cell, style))]),
    ...doc.notes.map((note) => [note]),
  ];
}

const PARTS = {
  da: ['Koefficient', 'Stjerner', 'Standardfejl'],
  en: ['Coefficient', 'Stars', 'Standard error'],
} as const;

/** The same where estimate, stars and standard error have columns of their own. */
export function separatedLines(doc: TableDoc): PrintedLines {
  const number = (value: number) => formatShortest(value, printStyle(doc.language));
  const isSplit = doc.columns.map((_, c) =>
    doc.rows.some(({ cells }) => {
      const cell = cells[c];
      return cell?.kind === 'estimate' || (cell?.kind === 'number' && cell.stars !== undefined);
    }),
  );
  const spread = (texts: readonly string[]) =>
    texts.flatMap((text, c) => (isSplit[c] ? [text, '', ''] : [text]));
  const fields = (cell: TableCell, c: number): readonly string[] => {
    if (cell.kind === 'estimate') {
      const error = cell.standardError === null ? '' : number(cell.standardError);
      return [number(cell.estimate), cell.stars, error];
    }
    const only = 'value' in cell ? number(cell.value) : formatCell(cell, printStyle(doc.language));
    const stars = cell.kind === 'number' ? (cell.stars ?? '') : '';
    return isSplit[c] ? [only, stars, ''] : [only];
  };
  const parts = isSplit.flatMap((split) => (split ? PARTS[doc.language] : ['']));
  return [
    [tableHeading(doc)],
    ...headerLines(doc).map(([corner = '', ...line]) => [corner, ...spread(line)]),
    ...(isSplit.includes(true) ? [['', ...parts]] : []),
    ...doc.rows.map((row) => [row.label, ...row.cells.flatMap(fields)]),
    ...doc.notes.map((note) => [note]),
  ];
}
