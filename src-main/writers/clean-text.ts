import type { TableCell, TableDoc } from '../../shared/table/table-doc.ts';
import type { Cover, WriteOptions } from './writer.ts';

/** A text that every format can hold. */
export interface CleanText {
  readonly text: string;
  readonly replaced: number;
}

const REPLACEMENT = '\uFFFD';

/**
 * The text without what XML forbids (control characters, U+FFFE, U+FFFF, half surrogates): one such
 * character breaks every text of a workbook. They are replaced visibly; line ends become one kind.
 */
export function cleanText(text: string): CleanText {
  let replaced = 0;
  const clean = [...text.replaceAll(/\r\n?/g, '\n')].map((character) => {
    if (!isForbidden(character.codePointAt(0) ?? 0)) return character;
    replaced += 1;
    return REPLACEMENT;
  });
  return { text: clean.join(''), replaced };
}

/** What a writer is given, with every text cleaned, and how many characters had to go. */
export interface CleanInput {
  readonly docs: readonly TableDoc[];
  readonly cover: Cover | null;
  readonly replacedCharacters: number;
}

/** All texts of tables and title page as every format can hold them. */
export function cleanInput(
  docs: readonly TableDoc[],
  { cover }: Pick<WriteOptions, 'cover'> = {},
): CleanInput {
  let replacedCharacters = 0;
  const clean = (text: string): string => {
    const result = cleanText(text);
    replacedCharacters += result.replaced;
    return result.text;
  };
  const cleaned = docs.map((doc) => cleanTable(doc, clean));
  return {
    docs: cleaned,
    cover: cover
      ? {
          title: clean(cover.title),
          study: clean(cover.study),
          contents: clean(cover.contents),
        }
      : null,
    replacedCharacters,
  };
}

function cleanTable(doc: TableDoc, clean: (text: string) => string): TableDoc {
  const cleanCell = (cell: TableCell): TableCell => {
    if (cell.kind === 'text') return { ...cell, text: clean(cell.text) };
    const isStarred = cell.kind === 'estimate' || cell.kind === 'number';
    return isStarred && cell.stars !== undefined ? { ...cell, stars: clean(cell.stars) } : cell;
  };
  return {
    ...doc,
    number: clean(doc.number),
    title: clean(doc.title),
    ...(doc.labelHeader !== undefined && { labelHeader: clean(doc.labelHeader) }),
    columns: doc.columns.map((column) => ({ ...column, header: column.header.map(clean) })),
    rows: doc.rows.map((row) => ({
      ...row,
      label: clean(row.label),
      cells: row.cells.map(cleanCell),
    })),
    notes: doc.notes.map(clean),
  };
}

function isForbidden(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a;
  // Half surrogates come alone only when they are not part of a pair.
  return code === 0xfffe || code === 0xffff || (code >= 0xd800 && code <= 0xdfff);
}
