import { renameSync, writeFileSync } from 'node:fs';
import { invariant } from '../../shared/kernel/assert.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { ConnectError } from './connection.ts';
import { openConnection } from './connection.ts';
import type { WeakPassphrase } from './passphrase.ts';
import { checkNewPassphrase, withKey } from './passphrase.ts';
import { integerOf, textOf } from './rows.ts';
import type { ReadableDatabase, StudyDatabase } from './sql.ts';
import { attachConnection, copyInto, handleFor, identifier, sql } from './sql.ts';
import { storageErrorOf } from './storage-error.ts';
import { removeTemporary, syncFile, syncFolderOf, temporaryPath } from './study-file.ts';

export type ChangeError = WeakPassphrase | ConnectError;

/**
 * Gives an open study another passphrase. The file itself is never re-encrypted (an interruption
 * would leave it under no key at all): a copy is, and takes its place once proven whole. The
 * handle stays good, on the new file after success and on the old one after a failure.
 */
export function changePassphrase(
  database: StudyDatabase,
  current: string,
  next: string,
): Result<null, ChangeError> {
  const strength = checkNewPassphrase(next);
  if (!strength.ok) return strength;
  const temporary = temporaryPath(database.path);
  try {
    writeFileSync(temporary, '', { flag: 'wx', mode: 0o600 });
    copyInto(database, temporary);
    const changed = changeKeyOfCopy(temporary, current, next);
    if (!changed.ok) return changed;
    const proven = proveCopy(database, temporary, next);
    if (!proven.ok) return proven;
    syncFile(temporary);
    return takePlace(database, temporary, { current, next });
  } catch (error) {
    const known = storageErrorOf(error);
    if (known === null) throw error;
    return err(known);
  } finally {
    removeTemporary(temporary);
  }
}

function changeKeyOfCopy(
  temporary: string,
  current: string,
  next: string,
): Result<null, ConnectError> {
  const copy = openConnection(temporary, current);
  if (!copy.ok) return copy;
  try {
    const changed = withKey(next, (key) => copy.value.rekey(key));
    invariant(changed !== null, 'a checked passphrase makes a key');
    return ok(null);
  } finally {
    copy.value.close();
  }
}

/** Opens the copy with the new passphrase: every page must be whole and every row be there. */
function proveCopy(
  database: StudyDatabase,
  temporary: string,
  next: string,
): Result<null, ConnectError> {
  const connection = openConnection(temporary, next);
  if (!connection.ok) return connection;
  const copy = handleFor(connection.value, temporary);
  try {
    const isWhole = findDamage(copy) === null && countRows(copy) === countRows(database);
    return isWhole ? ok(null) : err({ code: 'file-damaged' });
  } finally {
    copy.close();
  }
}

/** What does SQLite find wrong with the study's pages? `null` for nothing. */
function findDamage(database: ReadableDatabase): string | null {
  const findings = database.all(sql`PRAGMA integrity_check`, (row) =>
    textOf(row, 'integrity_check'),
  );
  return findings.length === 1 && findings[0] === 'ok' ? null : findings.join('\n');
}

/** Rows per table, as one text to compare. */
function countRows(database: ReadableDatabase): string {
  const query = sql`SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`;
  const counts = database
    .all(query, (row) => textOf(row, 'name'))
    .map((name) => {
      const count = database.get(sql`SELECT count(*) AS rows FROM ${identifier(name)}`, (row) =>
        integerOf(row, 'rows'),
      );
      return `${name} ${count}`;
    });
  return counts.join('\n');
}

/**
 * Puts the copy in the study's place. Closed first: no journal of the old file may lie beside the
 * new one, and Windows renames over no open file. Another program that slips in between holds
 * the old file; its first write tells it so.
 */
function takePlace(
  database: StudyDatabase,
  temporary: string,
  passphrases: { readonly current: string; readonly next: string },
): Result<null, ChangeError> {
  database.close();
  try {
    renameSync(temporary, database.path);
    syncFolderOf(database.path);
  } catch (error) {
    // What the name stands for now is unclear only here: one of the two fits.
    const again = reopen(database, passphrases.current);
    if (!again.ok) reopen(database, passphrases.next);
    throw error;
  }
  return reopen(database, passphrases.next);
}

function reopen(database: StudyDatabase, passphrase: string): Result<null, ConnectError> {
  const connection = openConnection(database.path, passphrase);
  if (!connection.ok) return connection;
  attachConnection(database, connection.value);
  return ok(null);
}
