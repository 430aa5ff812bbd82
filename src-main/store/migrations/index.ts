import { firstMigration } from './0001-first.ts';
import type { Migration } from './migration.ts';

/** Every format that study files have had, oldest first. */
export const migrations: readonly Migration[] = [firstMigration];
