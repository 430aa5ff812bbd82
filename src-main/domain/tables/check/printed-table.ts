/** Where are header, coefficients, counts and note in a grid of texts? */
import type { StarRule } from '../../../../shared/table/star-rule.ts';
import { joinErrorLines } from './join-error-lines.ts';
import { joinSplitColumns } from './join-split-columns.ts';
import {
  LONGEST_CELL,
  MARK_SIGNS,
  parseCell,
  tidyCell,
  type PrintedEstimate,
} from './parse-cell.ts';
import { MINUS_SIGNS, ownMark, type DecimalMark } from './printed-number.ts';
import { parenthesesHold, type ParenthesesHold } from './printed-parentheses.ts';
import {
  estimatorOf,
  isGroupCount,
  isNote,
  isObservationCount,
  isStatistic,
  type EstimatorClass,
} from './printed-words.ts';

export interface PrintedColumn {
  /** As printed, the lines of the header joined. */
  readonly label: string;
  /** The same with texts that span several columns. */
  readonly header: string;
  readonly estimator: EstimatorClass;
  readonly observations: number | null;
  readonly groups: number | null;
}

/** A cell that should hold a coefficient and cannot be read keeps its text. */
export type PrintedCell =
  | { readonly kind: 'estimate'; readonly value: PrintedEstimate }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'empty' };

export interface PrintedRow {
  readonly label: string;
  readonly cells: readonly PrintedCell[];
}

export interface PrintedTable {
  readonly name: string;
  /** What stands above the header: `Tabel 2: SOC-R og visionsledelse`. */
  readonly title: string | null;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
  readonly observationLabel: string | null;
  readonly groupLabel: string | null;
  readonly notes: readonly string[];
  /** By the note; where it is something else than the standard error no cell can be tested. */
  readonly parentheses: ParenthesesHold;
  /** The rule of the app's own table, or none beside p-values; else it is read from the note. */
  readonly stars?: StarRule;
}

export type TextRow = readonly string[];

/** Reads a printed table: first column the labels, one column per model. */
export function readPrintedTable(name: string, grid: readonly TextRow[]): PrintedTable | null {
  const tidy = grid.map((row) => row.map(tidyCell)).filter((row) => row.some(isFilled));
  const mark = decimalMarkOf(tidy);
  const lines = joinErrorLines(joinSplitColumns(tidy.map(joinNote).map(joinBrackets)));
  const hasEstimate = (row: TextRow) =>
    !isStatistic(row[0] ?? '') && row.slice(1).some((cell) => parseCell(cell, mark) !== null);
  if (!lines.some(hasEstimate)) return null;
  const start = lines.findIndex((row) => hasEstimate(row) || looksLikeCoefficients(row));
  const body = lines.slice(start);
  const header = lines.slice(0, start).filter((row) => row.slice(1).some(isFilled));
  const counts = body.filter(isCountLine);
  const observations = counts.find(([label = '']) => isObservationCount(label));
  const groups = counts.find(([label = '']) => isGroupCount(label));
  const notes = body.filter(isAlone).map(([text = '']) => text);
  const shown = shownColumns(body.filter((row) => !isAlone(row)));
  const rows = body.filter((row) => hasEstimate(row) || looksLikeCoefficients(row));
  const holds = parenthesesHold(notes);
  const readRows = rows.map((row) =>
    rowOf(row, shown, holds === 'standard-errors' ? mark : 'none'),
  );
  return {
    name,
    title: titleOf(lines.slice(0, start)),
    columns: shown.map((index) => columnAt(index, header, observations, groups)),
    rows: readRows,
    observationLabel: observations?.[0] ?? null,
    groupLabel: groups?.[0] ?? null,
    notes: notes.filter(isNote),
    parentheses: holds,
    ...(printsPValues(tidy) && !hasMarks(readRows) ? { stars: { levels: [] } } : {}),
  };
}

const P_COLUMN = /^(?:p(?:[- ]?(?:value|værdi)s?)?|P>\|[tz]\|)\.?$/i;

/** A column of p-values takes the place of stars. */
function printsPValues(lines: readonly TextRow[]): boolean {
  return lines.some((row) => row.slice(1).some((cell) => P_COLUMN.test(cell)));
}

function hasMarks(rows: readonly PrintedRow[]): boolean {
  return rows.some(({ cells }) =>
    cells.some((cell) => cell.kind === 'estimate' && cell.value.stars !== ''),
  );
}

/** The text alone above the header; below it stands the first group of variables. */
function titleOf(lines: readonly TextRow[]): string | null {
  const header = lines.findIndex((row) => !isAlone(row));
  const above = header === -1 ? lines : lines.slice(0, header);
  return above[0]?.[0] ?? null;
}

function isFilled(text: string): boolean {
  return text !== '';
}

function isAlone(row: TextRow): boolean {
  return isFilled(row[0] ?? '') && row.slice(1).every((cell) => !isFilled(cell));
}

const TITLE = /^(?:tabel|table)\s+[A-Z]?\.?\d/i;

/** A note or title whose own commas parted it is one text again. */
function joinNote(row: TextRow): TextRow {
  const [first = '', ...others] = row;
  const rest = others.filter(isFilled);
  const isText = isNote(first) || TITLE.test(first);
  return rest.length > 0 && isText ? [[first, ...rest].join(', ')] : row;
}

/** `[0,18; 0,30]`, parted where the file separates its values by the same sign. */
function joinBrackets(row: TextRow): TextRow {
  const joined: string[] = [];
  for (const cell of row) {
    const before = joined.at(-1) ?? '';
    const isRest = /[([][^)\]]*\d$/.test(before) && /^[^\s([\d]?\s?[\d.,]+\s?[)\]]$/.test(cell);
    if (isRest) joined.splice(-1, 1, `${before}; ${cell}`);
    else joined.push(cell);
  }
  return joined;
}

/** Which mark do the table's numbers show, where they agree? */
function decimalMarkOf(lines: readonly TextRow[]): DecimalMark | null {
  const marks = lines
    .flatMap((row) => row.slice(1))
    .flatMap((cell) => cell.match(/[\d.,]*\d/g) ?? [])
    .map(ownMark);
  const commas = marks.filter((mark) => mark === ',').length;
  const points = marks.filter((mark) => mark === '.').length;
  if (commas !== points) return commas > points ? ',' : '.';
  // Beside an error without decimals, `1,234 (345)`, the mark sets thousands apart.
  const thousand = lines
    .flatMap((row) => row.slice(1))
    .map((cell) => /^\D?\d{1,3}([.,])\d{3}[^\d.,]*[([]\d{3,}[)\]]/.exec(cell)?.[1])
    .find((found) => found !== undefined);
  return thousand === undefined ? null : thousand === ',' ? '.' : ',';
}

const COEFFICIENT_LIKE = new RegExp(
  String.raw`^[${MINUS_SIGNS}]?\s?\d*[.,]\d+\S*\s*(?:[${MARK_SIGNS}]|[([]\s?\d)`,
);

/** A row of which nothing could be read, though it begins like coefficients. */
function looksLikeCoefficients([label = '', ...cells]: TextRow): boolean {
  return (
    isFilled(label) &&
    !isStatistic(label) &&
    cells.some((cell) => cell.length <= LONGEST_CELL && COEFFICIENT_LIKE.test(cell))
  );
}

function isCountLine(row: TextRow): boolean {
  const cells = row.slice(1).filter(isFilled);
  return cells.length > 0 && cells.every((cell) => countOf(cell) !== null);
}

/** A whole number, thousands apart or not: 1695, 1.695, 1,695. */
function countOf(text: string): number | null {
  const digits = text.replace(/^n ?[=:] ?/i, '');
  if (!/^\d{1,3}(?:[., ']\d{3})+$|^\d+$/.test(digits)) return null;
  return Number(digits.replaceAll(/\D/g, ''));
}

/** The columns that hold something; spacers between groups of models do not. */
function shownColumns(body: readonly TextRow[]): number[] {
  // No spread: a sheet may have more rows than a call has room for arguments.
  const width = body.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 1);
  return Array.from({ length: width - 1 }, (_, index) => index + 1).filter((index) =>
    body.some((row) => isFilled(row[index] ?? '')),
  );
}

function rowOf(
  row: TextRow,
  shown: readonly number[],
  mark: DecimalMark | 'none' | null,
): PrintedRow {
  const cells = shown.map((index): PrintedCell => {
    const text = row[index] ?? '';
    const value = mark === 'none' ? null : parseCell(text, mark);
    if (value !== null) return { kind: 'estimate', value };
    return /\d/.test(text) ? { kind: 'unreadable', text } : { kind: 'empty' };
  });
  return { label: row[0] ?? '', cells };
}

function columnAt(
  index: number,
  header: readonly TextRow[],
  observations: TextRow | undefined,
  groups: TextRow | undefined,
): PrintedColumn {
  const label = header
    .map((row) => row[index] ?? '')
    .filter(isFilled)
    .join(' ');
  const spanned = header.map((row) => textAbove(row, index, header.length)).filter(isFilled);
  const words = spanned.join(' ');
  return {
    label: label === '' ? String(index) : label,
    header: words,
    estimator: estimatorOf(words),
    observations: countOf(observations?.[index] ?? ''),
    groups: countOf(groups?.[index] ?? ''),
  };
}

/** In a header of several lines a text reaches to the next one: `Random effects` over I and II. */
function textAbove(row: TextRow, index: number, lines: number): string {
  const own = row[index] ?? '';
  if (own !== '' || lines < 2) return own;
  return row.slice(1, index).findLast(isFilled) ?? '';
}
