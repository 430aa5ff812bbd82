import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { openConnection } from '../../../../../src-main/store/connection.ts';
import { saveMeta } from '../../../../../src-main/store/documents.ts';
import { migrate } from '../../../../../src-main/store/migrate.ts';
import { migrations } from '../../../../../src-main/store/migrations/index.ts';
import { openStudy } from '../../../../../src-main/store/open-study.ts';
import type { StudyDatabase, WritableDatabase } from '../../../../../src-main/store/sql.ts';
import { handleFor, identifier, inTransaction, sql } from '../../../../../src-main/store/sql.ts';
import type { Result } from '../../../../../shared/kernel/result.ts';

export const passphrase = 'fire høje træer i en række';
export const fixedClock = (): Date => new Date('2026-03-01T12:00:00.000Z');

/** The value of a result that a test expects to be good. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of a result that a test expects to fail. */
export function codeOf<T>(result: Result<T, { readonly code: string }>): string {
  return result.ok ? 'ok' : result.error.code;
}

/** Is the file its owner's alone? On Windows the folder decides. */
export function isPrivate(path: string): boolean {
  return process.platform === 'win32' || (statSync(path).mode & 0o777) === 0o600;
}

export interface StudyFolder {
  readonly path: (name: string) => string;
  /** Copies the folder's template study to a new name and opens it. */
  readonly open: () => StudyDatabase;
  /** The same, closed. */
  readonly copy: () => string;
  /** One study for the whole file, without rows; deriving a key takes its time. */
  readonly emptied: () => StudyDatabase;
}

/** A folder of real encrypted studies for one test file; everything is closed and removed. */
export function studyFolder(): StudyFolder {
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-store-'));
  const opened: StudyDatabase[] = [];
  let template: string | null = null;
  let kept: StudyDatabase | null = null;
  let count = 0;
  afterEach(() => opened.splice(0).forEach((database) => database.close()));
  afterAll(() => {
    kept?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const path = (name: string): string => join(folder, name);
  const copy = (): string => {
    if (template === null) {
      template = path('template.panel');
      newStudy(template).close();
    }
    count += 1;
    copyFileSync(template, path(`study-${count}.panel`));
    return path(`study-${count}.panel`);
  };
  const open = (): StudyDatabase => {
    const database = valueOf(openStudy(copy(), passphrase));
    opened.push(database);
    return database;
  };
  const emptied = (): StudyDatabase => {
    kept ??= newStudy(path('kept.panel'));
    removeAllRows(kept);
    return kept;
  };
  return { path, open, copy, emptied };
}

/** An empty study as `createStudy` makes it, without deriving the key again to read it back. */
export function newStudy(path: string, steps = migrations): StudyDatabase {
  writeFileSync(path, '', { mode: 0o600 });
  const database = handleFor(valueOf(openConnection(path, passphrase)), path);
  valueOf(migrate(database, steps));
  if (steps.length > 0) {
    write(database, (tx) => saveMeta(tx, 'created-at', fixedClock().toISOString()));
  }
  return database;
}

function removeAllRows(database: StudyDatabase): void {
  const tables = ['source', 'plan', 'decision', 'revision', 'result', 'log', 'sqlite_sequence'];
  write(database, (tx) => tables.forEach((table) => tx.run(sql`DELETE FROM ${identifier(table)}`)));
}

/** Runs a write that must succeed. */
export function write<T>(database: StudyDatabase, work: (tx: WritableDatabase) => T): T {
  return valueOf(inTransaction(database, work));
}

/** A body of any shape, as it was stored. */
export const anything = (value: unknown): unknown => value;
