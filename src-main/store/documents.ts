import type { Parse } from './rows.ts';
import { integerOf, jsonOf, textOf, toJson } from './rows.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { sql } from './sql.ts';

/** What the study knows about itself. `record-key` is the key that makes the record ids. */
export type MetaKey = 'created-at' | 'record-key' | 'title';

/** What does the study know about itself under this key? */
export function loadMeta(database: ReadableDatabase, key: MetaKey): string | null {
  return database.get(sql`SELECT value FROM meta WHERE key = ${key}`, (row) =>
    textOf(row, 'value'),
  );
}

/** Keeps a fact about the study itself. */
export function saveMeta(tx: WritableDatabase, key: MetaKey, value: string): void {
  tx.run(sql`INSERT INTO meta (key, value) VALUES (${key}, ${value})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
}

export interface StoredPlan<Plan> {
  readonly document: Plan;
  readonly revision: number;
}

/** Which plan does the study hold, and from which revision? `null` in a study without one. */
export function loadPlan<Plan>(
  database: ReadableDatabase,
  parse: Parse<Plan>,
): StoredPlan<Plan> | null {
  return database.get(sql`SELECT document, revision FROM plan WHERE id = 1`, (row) => ({
    document: jsonOf(row, 'document', parse),
    revision: integerOf(row, 'revision'),
  }));
}

/** Replaces the plan. */
export function savePlan(tx: WritableDatabase, plan: StoredPlan<unknown>): void {
  tx.run(sql`INSERT INTO plan (id, document, revision)
    VALUES (1, ${toJson(plan.document)}, ${plan.revision})
    ON CONFLICT (id) DO UPDATE SET document = excluded.document, revision = excluded.revision`);
}

export interface StoredDecision<Body> {
  readonly decisionId: string;
  readonly body: Body;
  readonly decidedAt: string;
}

/** What did people decide, earliest first? */
export function loadDecisions<Body>(
  database: ReadableDatabase,
  parse: Parse<Body>,
): readonly StoredDecision<Body>[] {
  const query = sql`SELECT decision_id, body, decided_at FROM decision
    ORDER BY decided_at, decision_id`;
  return database.all(query, (row) => ({
    decisionId: textOf(row, 'decision_id'),
    body: jsonOf(row, 'body', parse),
    decidedAt: textOf(row, 'decided_at'),
  }));
}

/** Keeps a decision; a later one under the same id replaces it. */
export function saveDecision(tx: WritableDatabase, decision: StoredDecision<unknown>): void {
  const { decisionId, body, decidedAt } = decision;
  tx.run(sql`INSERT INTO decision (decision_id, body, decided_at)
    VALUES (${decisionId}, ${toJson(body)}, ${decidedAt})
    ON CONFLICT (decision_id) DO UPDATE
    SET body = excluded.body, decided_at = excluded.decided_at`);
}

/** Takes a decision back; tells whether there was one. */
export function removeDecision(tx: WritableDatabase, decisionId: string): boolean {
  return tx.run(sql`DELETE FROM decision WHERE decision_id = ${decisionId}`) === 1;
}
