import { invariant } from '../../shared/kernel/assert.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import type { Cell } from './identities.ts';
import { parseCells, saveIdentity, toRecordId } from './identities.ts';
import type { Parse, SqlRow } from './rows.ts';
import { integerOf, jsonOf, parseTexts, textOf, textOrNullOf, toJson } from './rows.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { sql } from './sql.ts';

/** A column of the sheet; the cells of identity columns are kept apart from the others. */
export interface StoredColumn {
  readonly header: string;
  readonly isIdentity: boolean;
}

/** An imported source without its rows; account and codebook are the caller's own documents. */
export interface StoredSource<Account, Codebook> {
  readonly sourceId: string;
  readonly kind: string;
  readonly wave: string | null;
  readonly fileNames: readonly string[];
  readonly sha256: readonly string[];
  readonly importedAt: string;
  readonly account: Account;
  readonly columns: readonly StoredColumn[];
  readonly codebook: Codebook;
}

export interface SourceParsers<Account, Codebook> {
  readonly account: Parse<Account>;
  readonly codebook: Parse<Codebook>;
}

/** A row on its way in: other cells and identity cells, each in column order. */
export interface SplitRow {
  readonly ordinal: number;
  /** `null` for a row about no person; it has no identity cells either. */
  readonly recordId: RecordId | null;
  readonly cells: readonly Cell[];
  readonly identityCells: readonly Cell[];
}

/** A row as it stood in the sheet: all cells in column order. */
export interface SourceRow {
  readonly ordinal: number;
  readonly recordId: RecordId | null;
  readonly cells: readonly Cell[];
}

/** Stores a source with its rows; an earlier import under the same id goes in the same breath. */
export function saveSource(
  tx: WritableDatabase,
  source: StoredSource<unknown, unknown>,
  rows: Iterable<SplitRow>,
): void {
  removeSource(tx, source.sourceId);
  tx.run(sql`INSERT INTO source (source_id, kind, wave, file_names, sha256, imported_at, account,
      columns, codebook)
    VALUES (${source.sourceId}, ${source.kind}, ${source.wave}, ${toJson(source.fileNames)},
      ${toJson(source.sha256)}, ${source.importedAt}, ${toJson(source.account)},
      ${toJson(source.columns)}, ${toJson(source.codebook)})`);
  const identityWidth = source.columns.filter((column) => column.isIdentity).length;
  const otherWidth = source.columns.length - identityWidth;
  for (const row of rows) {
    invariant(row.cells.length === otherWidth, 'a row has a cell for every column');
    saveRow(tx, source.sourceId, row, identityWidth);
  }
}

function saveRow(
  tx: WritableDatabase,
  sourceId: string,
  row: SplitRow,
  identityWidth: number,
): void {
  const { ordinal, recordId, cells, identityCells } = row;
  if (recordId === null) {
    invariant(identityCells.length === 0, 'a row with identity cells has a record id');
  } else {
    invariant(identityCells.length === identityWidth, 'a row has a cell for every column');
    saveIdentity(tx, sourceId, { recordId, cells: identityCells });
  }
  tx.run(sql`INSERT INTO source_row (source_id, ordinal, record_id, cells)
    VALUES (${sourceId}, ${ordinal}, ${recordId}, ${toJson(cells)})`);
}

/** Removes a source with its rows and identities; tells whether there was one. */
export function removeSource(tx: WritableDatabase, sourceId: string): boolean {
  return tx.run(sql`DELETE FROM source WHERE source_id = ${sourceId}`) === 1;
}

/** What is known about this source? */
export function loadSource<Account, Codebook>(
  database: ReadableDatabase,
  sourceId: string,
  parsers: SourceParsers<Account, Codebook>,
): StoredSource<Account, Codebook> | null {
  const query = sql`SELECT * FROM source WHERE source_id = ${sourceId}`;
  return database.get(query, (row) => toSource(row, parsers));
}

/** Which sources does the study hold, earliest import first? */
export function listSources<Account, Codebook>(
  database: ReadableDatabase,
  parsers: SourceParsers<Account, Codebook>,
): readonly StoredSource<Account, Codebook>[] {
  const query = sql`SELECT * FROM source ORDER BY imported_at, source_id`;
  return database.all(query, (row) => toSource(row, parsers));
}

function toSource<Account, Codebook>(
  row: SqlRow,
  parsers: SourceParsers<Account, Codebook>,
): StoredSource<Account, Codebook> {
  return {
    sourceId: textOf(row, 'source_id'),
    kind: textOf(row, 'kind'),
    wave: textOrNullOf(row, 'wave'),
    fileNames: jsonOf(row, 'file_names', parseTexts),
    sha256: jsonOf(row, 'sha256', parseTexts),
    importedAt: textOf(row, 'imported_at'),
    account: jsonOf(row, 'account', parsers.account),
    columns: jsonOf(row, 'columns', parseColumns),
    codebook: jsonOf(row, 'codebook', parsers.codebook),
  };
}

/** What stood in the sheet, row by row, identity cells back in their columns? */
export function loadRows(database: ReadableDatabase, sourceId: string): readonly SourceRow[] {
  const columns = database.get(
    sql`SELECT columns FROM source WHERE source_id = ${sourceId}`,
    (row) => jsonOf(row, 'columns', parseColumns),
  );
  const query = sql`SELECT source_row.ordinal, source_row.record_id, source_row.cells,
      identity.cells AS identity_cells
    FROM source_row LEFT JOIN identity USING (record_id)
    WHERE source_row.source_id = ${sourceId} ORDER BY source_row.ordinal`;
  return database.all(query, (row) => toSourceRow(row, columns ?? []));
}

function toSourceRow(row: SqlRow, columns: readonly StoredColumn[]): SourceRow {
  const recordId = textOrNullOf(row, 'record_id');
  const others = jsonOf(row, 'cells', parseCells).values();
  const identities = (recordId === null ? [] : jsonOf(row, 'identity_cells', parseCells)).values();
  return {
    ordinal: integerOf(row, 'ordinal'),
    recordId: recordId === null ? null : toRecordId(recordId),
    cells: columns.map((column) => (column.isIdentity ? identities : others).next().value ?? null),
  };
}

function parseColumns(value: unknown): readonly StoredColumn[] {
  invariant(Array.isArray(value), 'stored columns are an array');
  return value.map((item: unknown) => {
    invariant(typeof item === 'object' && item !== null, 'a stored column is an object');
    const header = 'header' in item ? item.header : null;
    const isIdentity = 'isIdentity' in item ? item.isIdentity : null;
    invariant(typeof header === 'string', 'a stored column has a header');
    invariant(typeof isIdentity === 'boolean', 'a stored column is of the identity or not');
    return { header, isIdentity };
  });
}
