import type BetterSqlite from 'better-sqlite3';
import { invariant } from '../../shared/kernel/assert.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { fileIdentity } from './study-file.ts';
import type { SqlRow } from './rows.ts';
import type { StorageError } from './storage-error.ts';
import { storageErrorOf } from './storage-error.ts';

export type SqlValue = string | number | null;
export interface SqlQuery {
  readonly text: string;
  readonly values: readonly SqlValue[];
}
interface SqlIdentifier {
  readonly identifier: string;
}

/** What can be asked of a study. */
export interface ReadableDatabase {
  /** Every row of a query, each turned into a value. */
  all<T>(query: SqlQuery, toValue: (row: SqlRow) => T): readonly T[];
  /** The first row of a query, or `null` where there is none. */
  get<T>(query: SqlQuery, toValue: (row: SqlRow) => T): T | null;
}

declare const writable: unique symbol;
/** What can be changed, and only until its transaction ends. Made by `inTransaction` alone. */
export interface WritableDatabase extends ReadableDatabase {
  readonly [writable]: true;
  /** Runs one statement and tells how many rows it changed. */
  run(query: SqlQuery): number;
}

/** An open study. Reading goes through it at any time, writing through `inTransaction`. */
export interface StudyDatabase extends ReadableDatabase {
  readonly path: string;
  readonly isOpen: boolean;
  close(): void;
}

/** SQL in which every `${value}` is bound, never spliced; table names go through `identifier`. */
export function sql(
  strings: TemplateStringsArray,
  ...parts: readonly (SqlValue | SqlIdentifier)[]
): SqlQuery {
  const values: SqlValue[] = [];
  let text = strings[0] ?? '';
  parts.forEach((part, index) => {
    if (typeof part === 'object' && part !== null) {
      text += `"${part.identifier}"`;
    } else {
      invariant(typeof part !== 'number' || Number.isFinite(part), 'a bound number is finite');
      values.push(part);
      text += '?';
    }
    text += strings[index + 1] ?? '';
  });
  return { text, values };
}

/** A table's or column's name for `sql`; lower-case letters, digits and underscores only. */
export function identifier(name: string): SqlIdentifier {
  invariant(/^[a-z][a-z0-9_]*$/.test(name), 'an SQL name is plain');
  return { identifier: name };
}

/**
 * The only way to write: all of `work` is stored, or nothing. A failed statement dooms the whole
 * transaction even if `work` swallows the exception; SQLite alone would store the rows after it.
 * A full disk, a moved file and the like come back as errors; any other exception passes through.
 */
export function inTransaction<T>(
  database: StudyDatabase,
  work: (tx: WritableDatabase) => T,
): Result<T, StorageError> {
  const connection = connectionOf(database);
  invariant(!connection.raw.inTransaction, 'transactions do not nest');
  if (fileIdentity(database.path) !== connection.fileIdentity) return err({ code: 'file-moved' });
  const writer = openWriter(connection);
  const transaction = connection.raw.transaction(() => {
    const value = work(writer.tx);
    writer.assertSound();
    return value;
  });
  try {
    return ok(transaction.immediate());
  } catch (error) {
    const known = storageErrorOf(error);
    if (known === null) throw error;
    return err(known);
  } finally {
    writer.end();
  }
}

interface Connection {
  readonly raw: BetterSqlite.Database;
  readonly fileIdentity: string | null;
  readonly statements: Map<string, BetterSqlite.Statement<unknown[]>>;
}

const connections = new WeakMap<StudyDatabase, Connection>();

function connectionOf(database: StudyDatabase): Connection {
  const connection = connections.get(database);
  invariant(connection !== undefined, 'a study handle has a connection');
  return connection;
}

/** Gives an opened connection its handle; for the module that opens studies. */
export function handleFor(raw: BetterSqlite.Database, path: string): StudyDatabase {
  const database: StudyDatabase = {
    path,
    get isOpen() {
      return connectionOf(database).raw.open;
    },
    all: (query, toValue) => readAll(connectionOf(database), query, toValue),
    get: (query, toValue) => readFirst(connectionOf(database), query, toValue),
    close: () => void connectionOf(database).raw.close(),
  };
  attachConnection(database, raw);
  return database;
}

/** Puts a newly opened connection behind a handle whose old one is closed. */
export function attachConnection(database: StudyDatabase, raw: BetterSqlite.Database): void {
  const before = connections.get(database);
  invariant(before === undefined || !before.raw.open, 'a handle has one connection');
  const connection = { raw, fileIdentity: fileIdentity(database.path), statements: new Map() };
  connections.set(database, connection);
}

/**
 * Writes a complete copy under the same key into `target`, an empty file. SQLite itself copies:
 * reading the file beside it would drop the locks that this process holds on it.
 */
export function copyInto(database: StudyDatabase, target: string): void {
  const { raw } = connectionOf(database);
  invariant(!raw.inTransaction, 'a copy is made between transactions');
  raw.prepare('VACUUM INTO ?').run(target);
}

function prepare(connection: Connection, query: SqlQuery): BetterSqlite.Statement<unknown[]> {
  const known = connection.statements.get(query.text);
  if (known !== undefined) return known;
  const statement = connection.raw.prepare(query.text);
  connection.statements.set(query.text, statement);
  return statement;
}

function readAll<T>(
  connection: Connection,
  query: SqlQuery,
  toValue: (row: SqlRow) => T,
): readonly T[] {
  const statement = prepare(connection, query);
  invariant(statement.readonly, 'a read changes nothing');
  return statement.all(...query.values).map((row) => toValue(asRow(row)));
}

function readFirst<T>(
  connection: Connection,
  query: SqlQuery,
  toValue: (row: SqlRow) => T,
): T | null {
  const statement = prepare(connection, query);
  invariant(statement.readonly, 'a read changes nothing');
  const row = statement.get(...query.values);
  return row === undefined ? null : toValue(asRow(row));
}

function asRow(row: unknown): SqlRow {
  invariant(typeof row === 'object' && row !== null, 'a row is an object');
  return row as SqlRow;
}

interface Writer {
  readonly tx: WritableDatabase;
  assertSound(): void;
  end(): void;
}

function openWriter(connection: Connection): Writer {
  let failure: { readonly error: unknown } | null = null;
  let hasEnded = false;
  const tx = {
    all: <T>(query: SqlQuery, toValue: (row: SqlRow) => T) => readAll(connection, query, toValue),
    get: <T>(query: SqlQuery, toValue: (row: SqlRow) => T) => readFirst(connection, query, toValue),
    run(query: SqlQuery): number {
      invariant(!hasEnded, 'a transaction is over when its work returns');
      if (failure !== null) throw failure.error;
      try {
        return prepare(connection, query).run(...query.values).changes;
      } catch (error) {
        failure = { error };
        throw error;
      }
    },
  };
  return {
    tx: tx as WritableDatabase,
    assertSound() {
      if (failure !== null) throw failure.error;
    },
    end() {
      hasEnded = true;
    },
  };
}
