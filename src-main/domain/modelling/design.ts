/** Which matrices does a model on a plain frame of columns become? */
import type { PanelEstimate } from '../../../shared/contract/models.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { PanelData } from '../../stats/panel/panel-data.ts';
import { orderLevels } from './level-order.ts';
import { multiplyColumns } from './model-terms.ts';
import type { ModelTerm, NamedColumn, TermPart } from './model-terms.ts';
import { decimalMark, isBlank, parseNumber } from './parse-number.ts';
import type { Cell, DecimalMark } from './parse-number.ts';

/** Named columns of equal length; a cell is a number, a text, or nothing. */
export interface PlainFrame {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
}

/** A model on a frame. `levels` gives an order of its own to a factor; `references` names first levels. */
export interface DesignSpec {
  readonly outcome: string;
  readonly terms: readonly ModelTerm[];
  readonly entity: string;
  readonly time: string | null;
  readonly clusters: readonly string[];
  readonly references?: ReadonlyMap<string, string>;
  readonly levels?: ReadonlyMap<string, readonly string[]>;
}

/** Rows are counted from 1 below the header. No cell is quoted: it may be anybody's name. */
export type DesignError =
  | {
      readonly code: 'unknown-column';
      readonly column: string;
      readonly available: readonly string[];
    }
  | { readonly code: 'not-a-number'; readonly column: string; readonly row: number }
  | {
      readonly code: 'unknown-level';
      readonly column: string;
      readonly level: string;
      readonly available: readonly string[];
    }
  | { readonly code: 'reference-without-factor'; readonly column: string }
  | { readonly code: 'no-complete-rows'; readonly rows: number };

/** Matrices, and the account of the rows. */
export interface Design {
  readonly data: PanelData;
  readonly rows: PanelEstimate['rows'];
  /** The frame's row of each matrix row. */
  readonly sample: readonly number[];
}

/** What every step below reads. */
interface Reading {
  readonly frame: PlainFrame;
  readonly spec: DesignSpec;
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
  const { sample, rows } = completeRows(frame, needed);
  if (sample.length === 0) return err({ code: 'no-complete-rows', rows: frame.rows });
  const reading = { frame, spec, mark, sample };
  const columns: NamedColumn[] = [];
  for (const term of spec.terms) {
    const made = termColumns(reading, term);
    if (!made.ok) return made;
    columns.push(...made.value);
  }
  const data = {
    outcome: numbers(reading, spec.outcome),
    columns,
    entity: codes(reading, spec.entity),
    time: spec.time === null ? new Float64Array(sample.length) : timeValues(reading, spec.time),
    clusters: spec.clusters.map((column) => codes(reading, column)),
  };
  return ok({ data, rows, sample });
}

function neededColumns({ outcome, terms, entity, time, clusters }: DesignSpec): string[] {
  const regressors = terms.flatMap(({ parts }) => parts.map(({ column }) => column));
  const times = time === null ? [] : [time];
  return [...new Set([outcome, ...regressors, entity, ...times, ...clusters])];
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
  { outcome, terms }: DesignSpec,
  mark: DecimalMark,
): DesignError | null {
  const numeric = terms.flatMap(({ parts }) => parts).filter(({ kind }) => kind === 'numeric');
  for (const column of [outcome, ...numeric.map((part) => part.column)]) {
    const cells = frame.columns.get(column) ?? [];
    const row = cells.findIndex((cell) => !isBlank(cell) && parseNumber(cell, mark) === null);
    if (row >= 0) return { code: 'not-a-number', column, row: row + 1 };
  }
  return null;
}

function completeRows(
  frame: PlainFrame,
  needed: readonly string[],
): { sample: number[]; rows: Design['rows'] } {
  const sample: number[] = [];
  const missing = new Map<string, number>();
  for (let row = 0; row < frame.rows; row += 1) {
    const first = needed.find((column) => isBlank(frame.columns.get(column)?.[row]));
    if (first === undefined) sample.push(row);
    else missing.set(first, (missing.get(first) ?? 0) + 1);
  }
  const dropped = needed.flatMap((column) => {
    const rows = missing.get(column);
    return rows === undefined ? [] : [{ reason: 'missing', column, rows }];
  });
  return { sample, rows: { read: frame.rows, used: sample.length, dropped } };
}

function termColumns(reading: Reading, term: ModelTerm): Result<NamedColumn[], DesignError> {
  const parts: NamedColumn[][] = [];
  for (const part of term.parts) {
    const columns = partColumns(reading, part);
    if (!columns.ok) return columns;
    parts.push(columns.value);
  }
  return ok(multiplyColumns(parts));
}

function partColumns(reading: Reading, part: TermPart): Result<NamedColumn[], DesignError> {
  const { column } = part;
  if (part.kind === 'numeric') return ok([{ term: column, values: numbers(reading, column) }]);
  const texts = levelTexts(reading, column);
  const levels = factorLevels(reading.spec, column, new Set(texts));
  if (!levels.ok) return levels;
  return ok(
    levels.value.map((level) => ({
      term: `${column}=${level}`,
      values: Float64Array.from(texts, (text) => (text === level ? 1 : 0)),
    })),
  );
}

/** The levels that get a dummy: all but the reference, or but the first. */
function factorLevels(
  { references, levels }: DesignSpec,
  column: string,
  observed: ReadonlySet<string>,
): Result<string[], DesignError> {
  const given = levels?.get(column)?.filter((level) => observed.has(level)) ?? [];
  const ordered = [...given, ...orderLevels(observed).filter((level) => !given.includes(level))];
  const reference = references?.get(column);
  if (reference !== undefined && !observed.has(reference)) {
    return err({ code: 'unknown-level', column, level: reference, available: ordered });
  }
  const first = reference ?? ordered[0];
  return ok(ordered.filter((level) => level !== first));
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

/** Times as numbers; where some are texts, their place in the order of levels. */
function timeValues(reading: Reading, column: string): Float64Array {
  const { frame, mark, sample } = reading;
  const cells = frame.columns.get(column) ?? [];
  const isNumeric = sample.every((row) => parseNumber(cells[row] ?? null, mark) !== null);
  return isNumeric ? numbers(reading, column) : Float64Array.from(codes(reading, column));
}
