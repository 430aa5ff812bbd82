/** Where are header, coefficients, counts and note in a grid of texts? */
import type { StarRule } from '../../../../shared/table/star-rule.ts';
import { parseCell, tidyCell, type PrintedEstimate } from './parse-cell.ts';
import {
  estimatorOf,
  isGroupCount,
  isNote,
  isObservationCount,
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
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
  readonly observationLabel: string | null;
  readonly groupLabel: string | null;
  readonly notes: readonly string[];
  /** The rule of the app's own table; a printed one is read from its note. */
  readonly stars?: StarRule;
}

type TextRow = readonly string[];

/** Reads a printed table: first column the labels, one column per model. */
export function readPrintedTable(
  name: string,
  grid: readonly (readonly string[])[],
): PrintedTable | null {
  const tidy = grid.map((row) => row.map(tidyCell)).filter((row) => row.some(isFilled));
  const lines = joinErrorLines(tidy);
  const start = lines.findIndex((row) => row.slice(1).some((cell) => parseCell(cell) !== null));
  if (start === -1) return null;
  const body = lines.slice(start);
  const width = Math.max(...body.map((row) => row.findLastIndex(isFilled) + 1));
  const header = lines.slice(0, start).filter((row) => row.slice(1).some(isFilled));
  const counts = body.filter(isCountLine);
  const observations = counts.find(([label = '']) => isObservationCount(label));
  const groups = counts.find(([label = '']) => isGroupCount(label) && !isObservationCount(label));
  const alone = lines.slice(start).filter((row) => row.slice(1).every((cell) => !isFilled(cell)));
  return {
    name,
    columns: Array.from({ length: width - 1 }, (_, index) =>
      columnAt(index + 1, header, observations, groups),
    ),
    rows: body.filter(hasEstimate).map((row) => rowOf(row, width)),
    observationLabel: observations?.[0] ?? null,
    groupLabel: groups?.[0] ?? null,
    notes: alone.map(([text = '']) => text).filter(isNote),
  };
}

function isFilled(text: string): boolean {
  return text !== '';
}

const ERROR_ALONE = /^[([]\s*\d*[.,]?\d+\s*[)\]]?$/;
const ESTIMATE_ALONE = /^[-−–]?\s?\d*[.,]?\d+\s?[*†‡+#]*$/;

/** Standard errors on a line of their own belong to the coefficients above them. */
function joinErrorLines(lines: readonly TextRow[]): TextRow[] {
  const joined: TextRow[] = [];
  for (const line of lines) {
    const [label = '', ...cells] = line;
    const above = joined.at(-1);
    const isErrorLine =
      label === '' &&
      cells.some(isFilled) &&
      cells.every(
        (cell, index) =>
          cell === '' || (ERROR_ALONE.test(cell) && ESTIMATE_ALONE.test(above?.[index + 1] ?? '')),
      );
    if (isErrorLine && above !== undefined) {
      joined.splice(-1, 1, joinLines(above, line));
    } else joined.push(line);
  }
  return joined;
}

function joinLines(above: TextRow, below: TextRow): TextRow {
  const width = Math.max(above.length, below.length);
  return Array.from({ length: width }, (_, index) =>
    `${above[index] ?? ''} ${below[index] ?? ''}`.trim(),
  );
}

function isCountLine(row: TextRow): boolean {
  const cells = row.slice(1).filter(isFilled);
  return cells.length > 0 && cells.every((cell) => countOf(cell) !== null);
}

/** A whole number, thousands apart or not: 1695, 1.695, 1,695. */
function countOf(text: string): number | null {
  if (!/^\d{1,3}(?:[.,  ]\d{3})+$|^\d+$/.test(text)) return null;
  return Number(text.replaceAll(/\D/g, ''));
}

function hasEstimate(row: TextRow): boolean {
  return row.slice(1).some((cell) => parseCell(cell) !== null);
}

function rowOf(row: TextRow, width: number): PrintedRow {
  const cells = Array.from({ length: width - 1 }, (_, index): PrintedCell => {
    const text = row[index + 1] ?? '';
    const value = parseCell(text);
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
