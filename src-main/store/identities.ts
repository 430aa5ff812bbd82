import { invariant } from '../../shared/kernel/assert.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import { parseRecordId } from '../../shared/kernel/ids.ts';
import type { SqlRow } from './rows.ts';
import { jsonOf, textOf, toJson } from './rows.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { sql } from './sql.ts';

export type Cell = string | number | boolean | null;

/** Who a record is: the cells of its source's identity columns, in column order. */
export interface StoredIdentity {
  readonly recordId: RecordId;
  readonly cells: readonly Cell[];
}

/** Who are the people of this source? For linkage and review only. */
export function loadIdentities(
  database: ReadableDatabase,
  sourceId: string,
): readonly StoredIdentity[] {
  const query = sql`SELECT record_id, cells FROM identity WHERE source_id = ${sourceId}
    ORDER BY record_id`;
  return database.all(query, toIdentity);
}

/** Who is this record? `null` when its source was removed or imported anew without it. */
export function loadIdentity(
  database: ReadableDatabase,
  recordId: RecordId,
): StoredIdentity | null {
  const query = sql`SELECT record_id, cells FROM identity WHERE record_id = ${recordId}`;
  return database.get(query, toIdentity);
}

/** Keeps who a record is. */
export function saveIdentity(
  tx: WritableDatabase,
  sourceId: string,
  identity: StoredIdentity,
): void {
  tx.run(sql`INSERT INTO identity (record_id, source_id, cells)
    VALUES (${identity.recordId}, ${sourceId}, ${toJson(identity.cells)})`);
}

function toIdentity(row: SqlRow): StoredIdentity {
  return {
    recordId: toRecordId(textOf(row, 'record_id')),
    cells: jsonOf(row, 'cells', parseCells),
  };
}

/** A stored record id; anything else in its column is a bug. */
export function toRecordId(text: string): RecordId {
  const parsed = parseRecordId(text);
  invariant(parsed.ok, 'a stored record id is one');
  return parsed.value;
}

/** A stored row of cells. */
export function parseCells(value: unknown): readonly Cell[] {
  invariant(Array.isArray(value), 'a stored row is an array');
  return value.map((cell: unknown) => {
    const isCell = cell === null || ['string', 'number', 'boolean'].includes(typeof cell);
    invariant(isCell, 'a stored cell is a scalar');
    return cell as Cell;
  });
}
