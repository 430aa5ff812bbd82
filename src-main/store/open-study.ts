import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  openSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { invariant } from '../../shared/kernel/assert.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { ConnectError } from './connection.ts';
import { openConnection } from './connection.ts';
import { saveMeta } from './documents.ts';
import { migrate, newestVersion, readFormat, studyApplicationId } from './migrate.ts';
import type { WeakPassphrase } from './passphrase.ts';
import { checkNewPassphrase } from './passphrase.ts';
import { mayRecover } from './recovery-check.ts';
import { integerOf } from './rows.ts';
import type { StudyDatabase } from './sql.ts';
import { handleFor, inTransaction, sql } from './sql.ts';
import { storageErrorOf } from './storage-error.ts';
import type { UnfitFile } from './study-file.ts';
import {
  fileIdentity,
  inspectFile,
  isPlainDatabase,
  isTaken,
  removeLeftovers,
  removeTemporary,
  syncFile,
  syncFolderOf,
  temporaryPath,
} from './study-file.ts';

export type OpenError =
  | WeakPassphrase
  | ConnectError
  | UnfitFile
  | { readonly code: 'not-a-study'; readonly found: 'other-database' }
  | { readonly code: 'file-exists' }
  | {
      readonly code: 'unsupported-version';
      readonly fileVersion: number;
      readonly newestVersion: number;
    };

/**
 * Makes a new, empty study and opens it. It grows under a temporary name and gets its own only
 * when complete, so an interrupted creation leaves no half study.
 */
export function createStudy(
  path: string,
  passphrase: string,
  clock: () => Date,
): Result<StudyDatabase, OpenError> {
  const strength = checkNewPassphrase(passphrase);
  if (!strength.ok) return strength;
  const target = absolutePath(path);
  if (isTaken(target)) return err({ code: 'file-exists' });
  const temporary = temporaryPath(target);
  try {
    writeFileSync(temporary, '', { flag: 'wx', mode: 0o600 });
    const built = buildEmptyStudy(temporary, passphrase, clock);
    if (!built.ok) return built;
    if (isTaken(target)) return err({ code: 'file-exists' });
    renameSync(temporary, target);
    syncFolderOf(target);
  } catch (error) {
    return failureOf(error);
  } finally {
    removeTemporary(temporary);
  }
  return openStudy(target, passphrase);
}

function buildEmptyStudy(
  temporary: string,
  passphrase: string,
  clock: () => Date,
): Result<null, OpenError> {
  const connection = openConnection(temporary, passphrase);
  if (!connection.ok) return connection;
  const database = handleFor(connection.value, temporary);
  try {
    const migrated = migrate(database);
    if (!migrated.ok) return migrated;
    const saved = inTransaction(database, (tx) =>
      saveMeta(tx, 'created-at', clock().toISOString()),
    );
    if (!saved.ok) return saved;
  } finally {
    database.close();
  }
  invariant(!isPlainDatabase(temporary), 'a new study is encrypted');
  syncFile(temporary);
  return ok(null);
}

/** Opens an existing study, alone. Never creates a file; a refused file keeps every byte. */
export function openStudy(path: string, passphrase: string): Result<StudyDatabase, OpenError> {
  const target = absolutePath(path);
  try {
    // Before reading: a look into a file that this process has open would drop its locks on it.
    if (isOpenHere(target)) return err({ code: 'in-use' });
    const inspected = inspectFile(target);
    if (!inspected.ok) return inspected;
    assertWritable(target);
    if (!mayRecover(target, passphrase)) return err({ code: 'wrong-passphrase-or-damaged' });
    const connection = openConnection(target, passphrase);
    if (!connection.ok) return connection;
    const database = handleFor(connection.value, target);
    return settle(database);
  } catch (error) {
    return failureOf(error);
  }
}

// SQLite would quietly open such a file for reading and fail at the first save.
function assertWritable(path: string): void {
  closeSync(openSync(path, 'r+'));
  accessSync(dirname(path), constants.W_OK);
}

/** Checks and prepares what was opened; closes it again where it cannot be used. */
function settle(database: StudyDatabase): Result<StudyDatabase, OpenError> {
  let isReady = false;
  try {
    const refusal = refusalOf(database);
    if (refusal !== null) return err(refusal);
    const migrated = migrate(database);
    if (!migrated.ok) return migrated;
    removeLeftovers(database.path);
    keepPrivate(database.path);
    openHandles.add(database);
    isReady = true;
    return ok(database);
  } finally {
    if (!isReady) database.close();
  }
}

function refusalOf(database: StudyDatabase): OpenError | null {
  const { applicationId, version } = readFormat(database);
  if (applicationId !== studyApplicationId) return { code: 'not-a-study', found: 'other-database' };
  if (version > newestVersion) {
    return { code: 'unsupported-version', fileVersion: version, newestVersion };
  }
  return hasAllPages(database) ? null : { code: 'file-damaged' };
}

/** SQLite reads a file that was cut off without a word until it meets the gap. */
function hasAllPages(database: StudyDatabase): boolean {
  const pages = database.get(sql`PRAGMA page_count`, (row) => integerOf(row, 'page_count')) ?? 0;
  const size = database.get(sql`PRAGMA page_size`, (row) => integerOf(row, 'page_size')) ?? 0;
  return statSync(database.path).size === pages * size;
}

/** A study copied from a stick is often readable for everyone. */
function keepPrivate(path: string): void {
  if (process.platform === 'win32' || (statSync(path).mode & 0o077) === 0) return;
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    // Sticks and shares without owners cannot; the content is encrypted all the same.
    if (storageErrorOf(error)?.code !== 'read-only-folder') throw error;
  }
}

const openHandles = new Set<StudyDatabase>();

function isOpenHere(path: string): boolean {
  const wanted = fileIdentity(path);
  for (const handle of openHandles) if (!handle.isOpen) openHandles.delete(handle);
  return wanted !== null && [...openHandles].some((handle) => fileIdentity(handle.path) === wanted);
}

// Absolute, so that SQLite cannot take a name for a URI; trimmed, because the library trims too.
function absolutePath(path: string): string {
  return resolve(path).trim();
}

function failureOf(error: unknown): Result<never, OpenError> {
  const known = storageErrorOf(error);
  if (known === null) throw error;
  return err(known);
}
