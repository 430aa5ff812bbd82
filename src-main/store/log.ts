import { invariant } from '../../shared/kernel/assert.ts';
import type { SqlRow } from './rows.ts';
import { integerOf, jsonOf, textOf, toJson } from './rows.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { sql } from './sql.ts';

const logEvents = [
  'study-created',
  'study-opened',
  'passphrase-changed',
  'source-imported',
  'source-removed',
  'pairs-linked',
  'decisions-imported',
  'models-estimated',
  'table-exported',
  'table-copied',
  'picture-exported',
  'disclosure-overridden',
  'package-exported',
  'analysis-data-exported',
] as const;
/** What a study's diary can tell besides the edits of its document. */
export type LogEvent = (typeof logEvents)[number];

/** Counts and ids only: a name, an address or a sentence does not pass. */
export type LogDetails = Readonly<Record<string, number | string | null>>;

export interface LogEntry {
  readonly id: number;
  readonly at: string;
  readonly event: LogEvent;
  readonly details: LogDetails;
}

/** Adds a line to the diary. */
export function appendLog(
  tx: WritableDatabase,
  entry: { readonly at: string; readonly event: LogEvent; readonly details: LogDetails },
): void {
  const details = parseDetails(entry.details);
  tx.run(sql`INSERT INTO log (at, event, details)
    VALUES (${entry.at}, ${entry.event}, ${toJson(details)})`);
}

/** What happened, oldest first? */
export function listLog(database: ReadableDatabase): readonly LogEntry[] {
  return database.all(sql`SELECT id, at, event, details FROM log ORDER BY id`, toLogEntry);
}

function toLogEntry(row: SqlRow): LogEntry {
  const event = logEvents.find((known) => known === textOf(row, 'event'));
  invariant(event !== undefined, 'a stored event is known');
  return {
    id: integerOf(row, 'id'),
    at: textOf(row, 'at'),
    event,
    details: jsonOf(row, 'details', parseDetails),
  };
}

const idPattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

function parseDetails(value: unknown): LogDetails {
  invariant(typeof value === 'object' && value !== null, 'log details are an object');
  const entries = Object.entries(value).map(([name, detail]: [string, unknown]) => {
    invariant(/^[a-z][A-Za-z]{0,31}$/.test(name), 'a log detail has a plain name');
    return [name, parseDetail(detail)] as const;
  });
  return Object.fromEntries(entries);
}

function parseDetail(detail: unknown): number | string | null {
  if (typeof detail === 'number' || detail === null) return detail;
  invariant(typeof detail === 'string' && idPattern.test(detail), 'a log detail is a count or id');
  return detail;
}
