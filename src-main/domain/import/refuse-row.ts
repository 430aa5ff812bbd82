import { isBlankRow, rawText } from './cell-text.ts';
import { foldWords } from './fold-text.ts';
import type { RowIssueCode, SourceTable, TableRow } from './source.ts';

/**
 * Why is a row of a sheet no row of the table? `null` if it may be one. Sheets made by people
 * hold blank rows, sums, notes and the header once more.
 */
export function refuseRow(
  { cells }: TableRow,
  headers: SourceTable['headers'],
): RowIssueCode | null {
  if (isBlankRow(cells)) return 'blank-row';
  const texts = cells.map(rawText).filter((text) => text !== '');
  const [only = ''] = texts;
  if (texts.length <= 2 && texts.some((text) => isSubtotal(text))) return 'subtotal-row';
  if (texts.length === 1 && isNote(only)) return 'note-row';
  const isHeader = cells.every((cell, index) => {
    const text = rawText(cell);
    return text === '' || foldWords(text) === foldWords(headers[index]?.name ?? '');
  });
  return isHeader && texts.length > 1 ? 'repeated-header-row' : null;
}

function isSubtotal(text: string): boolean {
  return /(^| )(i alt|total|sum|subtotal|tilsammen)( |:|$)/i.test(text);
}

function isNote(text: string): boolean {
  return (
    /^(kilde|note|noter|bem(æ|ae)rk|anm|udtræk|source|må ikke|\*|\()/i.test(text) ||
    text.length > 60
  );
}
