import { invariant } from '../../shared/kernel/assert.ts';

/** One row as SQLite gives it; read it only with the functions below. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Turns an opaque stored body into its type; throws when the body has another shape. */
export type Parse<T> = (value: unknown) => T;

/** Which text stands in this column? */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  invariant(typeof value === 'string', `column ${column} holds text`);
  return value;
}

/** Which text stands in this column, if any? */
export function textOrNullOf(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}

/** Which whole number stands in this column? */
export function integerOf(row: SqlRow, column: string): number {
  const value = row[column];
  invariant(
    typeof value === 'number' && Number.isSafeInteger(value),
    `column ${column} holds an integer`,
  );
  return value;
}

/** What does the JSON in this column say, read by the caller's parser? */
export function jsonOf<T>(row: SqlRow, column: string, parse: Parse<T>): T {
  const text = textOf(row, column);
  try {
    return parse(JSON.parse(text));
  } catch {
    // The original message may quote a cell, so it goes no further.
    throw new Error(`Invariant broken: the body in column ${column} has an unknown shape`);
  }
}

/** A value as JSON; refuses what JSON would change in silence (NaN, infinities, undefined). */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, refuseUnfaithful);
  invariant(typeof text === 'string', 'a stored body is a JSON value');
  return text;
}

function refuseUnfaithful(_key: string, value: unknown): unknown {
  invariant(typeof value !== 'number' || Number.isFinite(value), 'a stored number is finite');
  return value;
}

/** A list of texts, as for file names and hashes. */
export function parseTexts(value: unknown): readonly string[] {
  invariant(Array.isArray(value), 'a stored list is an array');
  return value.map((item: unknown) => {
    invariant(typeof item === 'string', 'a stored list holds texts');
    return item;
  });
}
