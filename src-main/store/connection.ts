import Database from 'better-sqlite3';
import type BetterSqlite from 'better-sqlite3';
import { invariant } from '../../shared/kernel/assert.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { withKey } from './passphrase.ts';
import type { StorageError } from './storage-error.ts';
import { codeOf, storageErrorOf } from './storage-error.ts';

export type ConnectError = StorageError | { readonly code: 'wrong-passphrase-or-damaged' };

// Enough for a holder that is just ending; with the key derivation the answer takes below a second.
const lockTimeoutMs = 500;

interface Setting {
  readonly name: string;
  readonly value: string;
  readonly readBack: string | number;
}

/**
 * How every study is open. Set before the first read: nothing sorted may spill into a temporary
 * file, and the file is held alone.
 */
const settingsBeforeReading: readonly Setting[] = [
  { name: 'temp_store', value: 'MEMORY', readBack: 2 },
  { name: 'locking_mode', value: 'EXCLUSIVE', readBack: 'exclusive' },
  { name: 'trusted_schema', value: 'OFF', readBack: 0 },
  { name: 'cell_size_check', value: 'ON', readBack: 1 },
  { name: 'foreign_keys', value: 'ON', readBack: 1 },
  { name: 'secure_delete', value: 'ON', readBack: 1 },
  { name: 'mmap_size', value: '0', readBack: 0 },
];
/** Set once the key is known to fit: a rollback journal survives power cuts and replaced files. */
const settingsAfterReading: readonly Setting[] = [
  { name: 'journal_mode', value: 'DELETE', readBack: 'delete' },
  { name: 'synchronous', value: 'EXTRA', readBack: 3 },
];

/**
 * Opens the database in an existing file, alone, and proves that the passphrase fits it. The one
 * place that does: an empty file becomes an empty encrypted database, so callers look first.
 */
export function openConnection(
  path: string,
  passphrase: string,
): Result<BetterSqlite.Database, ConnectError> {
  let raw: BetterSqlite.Database | null = null;
  try {
    raw = new Database(path, { fileMustExist: true, timeout: lockTimeoutMs });
    const failure = unlock(raw, passphrase);
    if (failure === null) return ok(raw);
    raw.close();
    return err(failure);
  } catch (error) {
    raw?.close();
    const known = storageErrorOf(error);
    if (known === null) throw error;
    return err(known);
  }
}

function unlock(raw: BetterSqlite.Database, passphrase: string): ConnectError | null {
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma('legacy = 4');
  if (withKey(passphrase, (key) => raw.key(key)) === null) return wrongPassphrase;
  applySettings(raw, settingsBeforeReading);
  try {
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    // Damage in the first page looks exactly the same.
    if (codeOf(error) === 'SQLITE_NOTADB') return wrongPassphrase;
    throw error;
  }
  // Exclusive mode takes its lock at the first write only; this takes it now, writing nothing.
  raw.exec('BEGIN EXCLUSIVE; COMMIT');
  applySettings(raw, settingsAfterReading);
  for (const { name, readBack } of [...settingsBeforeReading, ...settingsAfterReading]) {
    invariant(raw.pragma(name, { simple: true }) === readBack, `setting ${name} holds`);
  }
  return null;
}

const wrongPassphrase: ConnectError = { code: 'wrong-passphrase-or-damaged' };

function applySettings(raw: BetterSqlite.Database, settings: readonly Setting[]): void {
  for (const { name, value } of settings) raw.pragma(`${name} = ${value}`);
}
