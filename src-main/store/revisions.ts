import { invariant } from '../../shared/kernel/assert.ts';
import type { Parse, SqlRow } from './rows.ts';
import { integerOf, jsonOf, textOf, toJson } from './rows.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { sql } from './sql.ts';

const revisionStates = ['done', 'undone', 'superseded'] as const;
/** Superseded: undone, and then another edit was made in its place. */
export type RevisionState = (typeof revisionStates)[number];

/** One edit of the study's document, with the edit that takes it back. */
export interface StoredRevision<Command> {
  readonly number: number;
  readonly at: string;
  readonly command: Command;
  readonly inverse: Command;
  readonly state: RevisionState;
}

/** Adds an edit to the log as done and gives its number; what was undone cannot be redone now. */
export function appendRevision(
  tx: WritableDatabase,
  edit: { readonly at: string; readonly command: unknown; readonly inverse: unknown },
): number {
  tx.run(sql`UPDATE revision SET state = 'superseded' WHERE state = 'undone'`);
  const newest = tx.get(sql`SELECT coalesce(max(number), 0) AS number FROM revision`, (row) =>
    integerOf(row, 'number'),
  );
  const number = (newest ?? 0) + 1;
  tx.run(sql`INSERT INTO revision (number, at, command, inverse, state)
    VALUES (${number}, ${edit.at}, ${toJson(edit.command)}, ${toJson(edit.inverse)}, 'done')`);
  return number;
}

/** Which edit would undo take back? */
export function lastDone<Command>(
  database: ReadableDatabase,
  parse: Parse<Command>,
): StoredRevision<Command> | null {
  const query = sql`SELECT * FROM revision WHERE state = 'done' ORDER BY number DESC LIMIT 1`;
  return database.get(query, (row) => toRevision(row, parse));
}

/** Which edit would redo make again? */
export function nextUndone<Command>(
  database: ReadableDatabase,
  parse: Parse<Command>,
): StoredRevision<Command> | null {
  const query = sql`SELECT * FROM revision WHERE state = 'undone' ORDER BY number LIMIT 1`;
  return database.get(query, (row) => toRevision(row, parse));
}

/** Notes that an edit was taken back or made again. */
export function markState(tx: WritableDatabase, number: number, state: RevisionState): void {
  const changed = tx.run(sql`UPDATE revision SET state = ${state} WHERE number = ${number}`);
  invariant(changed === 1, 'a marked revision exists');
}

/** Which edits were made, oldest first? */
export function listRevisions<Command>(
  database: ReadableDatabase,
  parse: Parse<Command>,
): readonly StoredRevision<Command>[] {
  return database.all(sql`SELECT * FROM revision ORDER BY number`, (row) => toRevision(row, parse));
}

function toRevision<Command>(row: SqlRow, parse: Parse<Command>): StoredRevision<Command> {
  const state = revisionStates.find((known) => known === textOf(row, 'state'));
  invariant(state !== undefined, 'a stored revision has a known state');
  return {
    number: integerOf(row, 'number'),
    at: textOf(row, 'at'),
    command: jsonOf(row, 'command', parse),
    inverse: jsonOf(row, 'inverse', parse),
    state,
  };
}
