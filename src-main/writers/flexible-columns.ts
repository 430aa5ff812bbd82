import { formatCell } from '../../shared/table/format-cell.ts';
import type { NumberStyle } from '../../shared/table/number-format.ts';
import { headerLines, type TableDoc } from '../../shared/table/table-doc.ts';
import { decimalLeads } from './decimal-leads.ts';

/** How wide a column wants to be, and how narrow it may become: then its texts take more lines. */
export interface ColumnWish {
  readonly natural: number;
  readonly least: number;
}

/** A format's own measure of texts, and the widths between which it keeps columns of text. */
export interface ColumnMeasure {
  /** How wide is this line, with what stands beside it? */
  readonly widthOf: (line: string) => number;
  /** Labels up to this width keep to one line. */
  readonly plainLabel: number;
  readonly longestLabel: number;
  readonly longestText: number;
  /** A column of text is not made narrower than this for the sake of others. */
  readonly comfortable: number;
}

/**
 * How wide do labels and columns want to be? Columns of models are as wide as the widest of them,
 * since a reader compares them; others each as their own numbers need, their headers in lines.
 */
export function columnWishes(
  doc: TableDoc,
  style: NumberStyle,
  measure: ColumnMeasure,
): readonly ColumnWish[] {
  const [corner = [], ...headers] = columnsOf(headerLines(doc), doc.columns.length + 1);
  const leads = decimalLeads(doc, style);
  const hasModels = doc.rows.some(({ cells }) => cells.some(({ kind }) => kind === 'estimate'));
  const columns = doc.columns.map(({ holds }, c) => {
    const bodies = doc.rows.map(({ cells }, r) => {
      const cell = cells[c];
      return cell ? (leads[r]?.[c] ?? '') + formatCell(cell, style) : '';
    });
    const header = headers[c] ?? [];
    if (holds === 'text') return textWish([...header, ...bodies], measure.longestText, measure);
    const natural = widest([...header, ...bodies], measure);
    if (hasModels) return { natural, least: natural };
    return {
      natural,
      least: Math.max(widest(bodies, measure), widest(header.flatMap(wordsOf), measure)),
    };
  });
  const labels = doc.rows.flatMap(({ label, isSection }) => (isSection ? [] : label));
  return [
    labelWish([...corner, ...labels], measure),
    ...(hasModels ? equal(columns, doc) : columns),
  ];
}

function labelWish(texts: readonly string[], measure: ColumnMeasure): ColumnWish {
  const natural = Math.min(measure.longestLabel, widest(texts, measure));
  if (natural <= measure.plainLabel) return { natural, least: natural };
  return textWish(texts, measure.longestLabel, measure);
}

function textWish(texts: readonly string[], most: number, measure: ColumnMeasure): ColumnWish {
  const natural = Math.min(most, widest(texts, measure));
  const longestWord = widest(texts.flatMap(wordsOf), measure);
  const least = Math.min(natural, Math.max(longestWord, measure.comfortable));
  return { natural: Math.max(natural, least), least };
}

/** Columns of numbers all as wide as the widest; columns of text keep their own. */
function equal(columns: readonly ColumnWish[], doc: TableDoc): readonly ColumnWish[] {
  const isText = (c: number): boolean => doc.columns[c]?.holds === 'text';
  const natural = columns.reduce(
    (most, wish, c) => (isText(c) ? most : Math.max(most, wish.natural)),
    0,
  );
  return columns.map((wish, c) => (isText(c) ? wish : { natural, least: natural }));
}

/** Columns share the room: what they want and more where it suffices, else texts give way first. */
export function shareRoom(wishes: readonly ColumnWish[], room: number): readonly number[] {
  const natural = sumOf(wishes, 'natural');
  const least = sumOf(wishes, 'least');
  if (natural <= room) return wishes.map((wish) => (wish.natural * room) / natural);
  if (least > room) return wishes.map((wish) => (wish.least * room) / least);
  const part = (room - least) / (natural - least);
  return wishes.map((wish) => wish.least + (wish.natural - wish.least) * part);
}

export function sumOf(wishes: readonly ColumnWish[], part: keyof ColumnWish): number {
  return wishes.reduce((sum, wish) => sum + wish[part], 0);
}

function widest(texts: readonly string[], { widthOf }: ColumnMeasure): number {
  return texts
    .flatMap((text) => text.split('\n'))
    .reduce((most, line) => Math.max(most, widthOf(line)), 0);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/);
}

function columnsOf(lines: readonly (readonly string[])[], width: number): readonly string[][] {
  return Array.from({ length: width }, (_, c) => lines.map((line) => line[c] ?? ''));
}
