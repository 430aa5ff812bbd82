/** Which matrices does a model on a plain frame of columns become? */
import type { PanelEstimate } from '../../../shared/contract/models.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { PanelData } from '../../stats/panel/panel-data.ts';
import { designTerms } from './design-terms.ts';
import type { DesignedTerms, TermChoices, UnknownLevel } from './design-terms.ts';
import { orderLevels } from './level-order.ts';
import type { ModelTerm } from './model-terms.ts';
import { decimalMark, isBlank, parseNumber } from './parse-number.ts';
import type { Cell, DecimalMark } from './parse-number.ts';

/** Named columns of equal length; a cell is a number, a text, or nothing. */
export interface PlainFrame {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
}

/** A model on a frame. */
export interface DesignSpec extends TermChoices {
  readonly outcome: string;
  readonly terms: readonly ModelTerm[];
  readonly entity: string;
  readonly time: string | null;
  readonly clusters: readonly string[];
  /** A column of probability weights. */
  readonly weights?: string;
}

/** Rows are counted from 1 below the header. No cell is quoted: it may be anybody's name. */
export type DesignError =
  | {
      readonly code: 'unknown-column';
      readonly column: string;
      readonly available: readonly string[];
    }
  | { readonly code: 'not-a-number'; readonly column: string; readonly row: number }
  | UnknownLevel
  | { readonly code: 'reference-without-factor'; readonly column: string }
  | { readonly code: 'no-complete-rows'; readonly rows: number };

/** Matrices, and the account of the rows. */
export interface Design {
  readonly data: PanelData;
  readonly designed: DesignedTerms;
  readonly rows: PanelEstimate['rows'];
  /** The frame's row of each matrix row. */
  readonly sample: readonly number[];
}

/** What every step below reads. */
interface Reading {
  readonly frame: PlainFrame;
  readonly mark: DecimalMark;
  readonly sample: readonly number[];
}

/**
 * Rows complete on outcome, regressors, entity, time and clusters become matrices. A row that lacks
 * several is counted under the first of them in that order. Factor levels are those of the rows used.
 */
export function designPanel(frame: PlainFrame, spec: DesignSpec): Result<Design, DesignError> {
  const needed = neededColumns(spec);
  const absent = needed.find((column) => !frame.columns.has(column));
  if (absent !== undefined) {
    return err({ code: 'unknown-column', column: absent, available: [...frame.columns.keys()] });
  }
  const mark = decimalMark(needed.map((column) => frame.columns.get(column) ?? []));
  const wrong = wrongReference(spec) ?? firstNonNumber(frame, spec, mark);
  if (wrong !== null) return err(wrong);
  const { sample, rows } = completeRows(frame, needed, logged(spec), mark);
  if (sample.length === 0) return err({ code: 'no-complete-rows', rows: frame.rows });
  const reading = { frame, mark, sample };
  const designed = designTerms(
    {
      numbers: (column) => numbers(reading, column),
      texts: (column) => levelTexts(reading, column),
    },
    spec.terms,
    spec,
  );
  if (!designed.ok) return designed;
  const { terms } = designed.value;
  const data = {
    outcome: numbers(reading, spec.outcome),
    columns: terms.flatMap(({ columns }) => columns.map(({ term, values }) => ({ term, values }))),
    entity: codes(reading, spec.entity),
    ...timesOf(reading, spec.time),
    clusters: spec.clusters.map((column) => codes(reading, column)),
    ...(spec.weights === undefined ? {} : { weights: numbers(reading, spec.weights) }),
  };
  return ok({ data, designed: designed.value, rows, sample });
}

/** Every column that a row must have a value in, each once. */
export function neededColumns(spec: DesignSpec): string[] {
  const { outcome, terms, entity, time, clusters, weights = outcome } = spec;
  const regressors = terms.flatMap(({ parts }) => parts.map(({ column }) => column));
  const times = time === null ? [] : [time];
  return [...new Set([outcome, ...regressors, entity, ...times, ...clusters, weights])];
}

function wrongReference({ terms, references = new Map() }: DesignSpec): DesignError | null {
  const factors = terms.flatMap(({ parts }) => parts).filter(({ kind }) => kind === 'factor');
  const stray = [...references.keys()].find((name) =>
    factors.every(({ column }) => column !== name),
  );
  return stray === undefined ? null : { code: 'reference-without-factor', column: stray };
}

function firstNonNumber(
  frame: PlainFrame,
  { outcome, terms, weights = outcome }: DesignSpec,
  mark: DecimalMark,
): DesignError | null {
  const numeric = terms.flatMap(({ parts }) => parts).filter(({ kind }) => kind !== 'factor');
  for (const column of [outcome, ...numeric.map((part) => part.column), weights]) {
    const cells = frame.columns.get(column) ?? [];
    const row = cells.findIndex((cell) => !isBlank(cell) && parseNumber(cell, mark) === null);
    if (row >= 0) return { code: 'not-a-number', column, row: row + 1 };
  }
  return null;
}

/** The columns that enter as a logarithm. */
function logged({ terms }: DesignSpec): ReadonlySet<string> {
  const parts = terms.flatMap((term) => term.parts);
  return new Set(parts.filter(({ kind }) => kind === 'log').map(({ column }) => column));
}

/** Zero and below have no logarithm: such a row is lost and counted, never given a number. */
function completeRows(
  frame: PlainFrame,
  needed: readonly string[],
  positive: ReadonlySet<string>,
  mark: DecimalMark,
): { sample: number[]; rows: Design['rows'] } {
  const sample: number[] = [];
  const lost = needed.map((column) => ({ column, missing: 0, notPositive: 0 }));
  for (let row = 0; row < frame.rows; row += 1) {
    const blank = lost.find(({ column }) => isBlank(frame.columns.get(column)?.[row]));
    const outside = lost.find(
      ({ column }) =>
        positive.has(column) &&
        (parseNumber(frame.columns.get(column)?.[row] ?? null, mark) ?? 0) <= 0,
    );
    if (blank) blank.missing += 1;
    else if (outside) outside.notPositive += 1;
    else sample.push(row);
  }
  const dropped = [
    ...lost.map(({ column, missing }) => ({ reason: 'missing', column, rows: missing })),
    ...lost.map(({ column, notPositive }) => ({
      reason: 'not-positive',
      column,
      rows: notPositive,
    })),
  ].filter(({ rows }) => rows > 0);
  return { sample, rows: { read: frame.rows, used: sample.length, dropped } };
}

function levelTexts({ frame, sample }: Reading, column: string): string[] {
  const cells = frame.columns.get(column) ?? [];
  return sample.map((row) => String(cells[row]).trim());
}

function numbers({ frame, mark, sample }: Reading, column: string): Float64Array {
  const cells = frame.columns.get(column) ?? [];
  return Float64Array.from(sample, (row) => parseNumber(cells[row] ?? null, mark) ?? 0);
}

/** Codes in the order of the levels, so that the order of rows changes nothing. */
function codes(reading: Reading, column: string): Int32Array {
  const texts = levelTexts(reading, column);
  const places = new Map(orderLevels(texts).map((level, code) => [level, code]));
  return Int32Array.from(texts, (text) => places.get(text) ?? 0);
}

/**
 * Times as numbers; where some are texts, their place in the order of levels. Periods are those of
 * all rows: a wave without a complete row still lies between its neighbours.
 */
function timesOf(
  { frame, mark, sample }: Reading,
  column: string | null,
): Pick<PanelData, 'time' | 'periods'> {
  if (column === null) return { time: new Float64Array(sample.length) };
  const cells = frame.columns.get(column) ?? [];
  const parsed = cells.map((cell) => parseNumber(cell, mark));
  const isNumeric = cells.every((cell, row) => isBlank(cell) || parsed[row] !== null);
  const texts = cells.map((cell) => (isBlank(cell) ? null : String(cell).trim()));
  const levels = orderLevels(texts.filter((text) => text !== null));
  const places = new Map(levels.map((level, place) => [level, place]));
  const times = isNumeric ? parsed : texts.map((text) => places.get(text ?? '') ?? null);
  return {
    time: Float64Array.from(sample, (row) => times[row] ?? 0),
    periods: [...new Set(times.filter((time) => time !== null))],
  };
}
