import { sql } from '../sql.ts';
import type { SqlQuery } from '../sql.ts';
import type { Migration } from './migration.ts';

/** The first format: sources and people, plan and decisions, revisions, results, log. */
export const firstMigration: Migration = {
  version: 1,
  run(tx) {
    for (const statement of [...sourceTables, ...documentTables, ...historyTables]) {
      tx.run(statement);
    }
  },
};

// Identities stand apart from answers; removing a person's identity removes the answers with it.
const sourceTables: readonly SqlQuery[] = [
  sql`CREATE TABLE source (
    source_id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    wave TEXT,
    file_names TEXT NOT NULL CHECK (json_valid(file_names)),
    sha256 TEXT NOT NULL CHECK (json_valid(sha256)),
    imported_at TEXT NOT NULL,
    account TEXT NOT NULL CHECK (json_valid(account)),
    columns TEXT NOT NULL CHECK (json_valid(columns)),
    codebook TEXT NOT NULL CHECK (json_valid(codebook))
  ) STRICT`,
  sql`CREATE TABLE identity (
    record_id TEXT PRIMARY KEY NOT NULL,
    source_id TEXT NOT NULL REFERENCES source (source_id) ON DELETE CASCADE,
    cells TEXT NOT NULL CHECK (json_valid(cells))
  ) STRICT`,
  sql`CREATE INDEX identity_by_source ON identity (source_id)`,
  sql`CREATE TABLE source_row (
    source_id TEXT NOT NULL REFERENCES source (source_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    record_id TEXT UNIQUE REFERENCES identity (record_id) ON DELETE CASCADE,
    cells TEXT NOT NULL CHECK (json_valid(cells)),
    PRIMARY KEY (source_id, ordinal)
  ) STRICT`,
];

// Decisions name records without a foreign key: they outlive a re-import of their sources.
const documentTables: readonly SqlQuery[] = [
  sql`CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT`,
  sql`CREATE TABLE plan (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    document TEXT NOT NULL CHECK (json_valid(document)),
    revision INTEGER NOT NULL CHECK (revision >= 0)
  ) STRICT`,
  sql`CREATE TABLE decision (
    decision_id TEXT PRIMARY KEY NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    decided_at TEXT NOT NULL
  ) STRICT`,
];

const historyTables: readonly SqlQuery[] = [
  sql`CREATE TABLE revision (
    number INTEGER PRIMARY KEY NOT NULL CHECK (number >= 1),
    at TEXT NOT NULL,
    command TEXT NOT NULL CHECK (json_valid(command)),
    inverse TEXT NOT NULL CHECK (json_valid(inverse)),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'superseded'))
  ) STRICT`,
  sql`CREATE TABLE result (
    key TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 0),
    data_hash TEXT NOT NULL,
    app_version TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
  ) STRICT`,
  sql`CREATE INDEX result_by_kind ON result (kind, key)`,
  sql`CREATE TABLE log (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    at TEXT NOT NULL,
    event TEXT NOT NULL,
    details TEXT NOT NULL CHECK (json_valid(details))
  ) STRICT`,
];
