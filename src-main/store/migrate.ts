import { invariant } from '../../shared/kernel/assert.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { integerOf } from './rows.ts';
import type { ReadableDatabase, SqlQuery, StudyDatabase } from './sql.ts';
import { inTransaction, sql } from './sql.ts';
import type { StorageError } from './storage-error.ts';

/** "PANV": how a decrypted database says that it is a study. */
export const studyApplicationId = 0x50414e56;

/** The newest format that this version of the app writes. */
export const newestVersion = migrations.length;

/** Which program wrote this database, and in which version of its format? */
export function readFormat(database: ReadableDatabase): {
  readonly applicationId: number;
  readonly version: number;
} {
  const applicationId = database.get(sql`PRAGMA application_id`, (row) =>
    integerOf(row, 'application_id'),
  );
  const version = database.get(sql`PRAGMA user_version`, (row) => integerOf(row, 'user_version'));
  invariant(applicationId !== null && version !== null, 'a database knows its format');
  return { applicationId, version };
}

/**
 * Brings a study to the newest format: all steps that it lacks, in one transaction. A snapshot
 * of the file as it was belongs before the first step once the app makes snapshots.
 */
export function migrate(
  database: StudyDatabase,
  steps: readonly Migration[] = migrations,
): Result<null, StorageError> {
  const { version } = readFormat(database);
  const missing = steps.filter((step) => step.version > version);
  if (missing.length === 0) return ok(null);
  return inTransaction(database, (tx) => {
    for (const step of missing) {
      step.run(tx);
      tx.run(pragma('user_version', step.version));
    }
    tx.run(pragma('application_id', studyApplicationId));
    return null;
  });
}

// A pragma's value cannot be bound.
function pragma(name: 'application_id' | 'user_version', value: number): SqlQuery {
  invariant(Number.isInteger(value), 'a format number is an integer');
  return { text: `PRAGMA ${name} = ${value}`, values: [] };
}
