import type { Parse, SqlRow } from './rows.ts';
import { integerOf, jsonOf, textOf, toJson } from './rows.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { sql } from './sql.ts';

/** Something computed, with what it rests on: plan revision, data and version of the app. */
export interface StoredResult<Body> {
  readonly key: string;
  readonly kind: string;
  readonly revision: number;
  readonly dataHash: string;
  readonly appVersion: string;
  readonly at: string;
  readonly body: Body;
}

/** Keeps a result; a newer one under the same key replaces it. */
export function saveResult(tx: WritableDatabase, result: StoredResult<unknown>): void {
  tx.run(sql`INSERT INTO result (key, kind, revision, data_hash, app_version, at, body)
    VALUES (${result.key}, ${result.kind}, ${result.revision}, ${result.dataHash},
      ${result.appVersion}, ${result.at}, ${toJson(result.body)})
    ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, revision = excluded.revision,
      data_hash = excluded.data_hash, app_version = excluded.app_version, at = excluded.at,
      body = excluded.body`);
}

/** Which result was kept under this key? */
export function loadResult<Body>(
  database: ReadableDatabase,
  key: string,
  parse: Parse<Body>,
): StoredResult<Body> | null {
  return database.get(sql`SELECT * FROM result WHERE key = ${key}`, (row) => toResult(row, parse));
}

/** Which results of this kind were kept, in the order of their keys? */
export function loadResults<Body>(
  database: ReadableDatabase,
  kind: string,
  parse: Parse<Body>,
): readonly StoredResult<Body>[] {
  const query = sql`SELECT * FROM result WHERE kind = ${kind} ORDER BY key`;
  return database.all(query, (row) => toResult(row, parse));
}

function toResult<Body>(row: SqlRow, parse: Parse<Body>): StoredResult<Body> {
  return {
    key: textOf(row, 'key'),
    kind: textOf(row, 'kind'),
    revision: integerOf(row, 'revision'),
    dataHash: textOf(row, 'data_hash'),
    appVersion: textOf(row, 'app_version'),
    at: textOf(row, 'at'),
    body: jsonOf(row, 'body', parse),
  };
}
