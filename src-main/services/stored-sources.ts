import { z } from 'zod';
import { rowAccountSchema } from '../../shared/contract/imports.ts';
import { invariant } from '../../shared/kernel/assert.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import type { SourcePlan } from '../../shared/plan/source-plan.ts';
import type { StudyPlan } from '../../shared/plan/study-plan.ts';
import type { SourceTable } from '../domain/import/source.ts';
import type { StoredSource } from '../domain/pipeline/stage.ts';
import {
  listSources,
  loadRows,
  type SplitRow,
  type StoredSource as SourceHead,
} from '../store/sources.ts';
import type { ReadableDatabase } from '../store/sql.ts';
import { sha256 } from './sha256.ts';

/** What the file told beside the cells: questions and choices per column, labels per code. */
const codebookSchema = z.object({
  questions: z.array(z.object({ text: z.string().nullable(), choice: z.string().nullable() })),
  labels: z.record(z.string(), z.record(z.string(), z.string())),
  headerRow: z.number().int(),
  sheet: z.string().nullable(),
});
const accountSchema = rowAccountSchema.extend({
  completeness: z.number(),
  /** The table's row in the file, per stored row. */
  fileRows: z.array(z.number().int()),
});
export type StoredAccount = z.infer<typeof accountSchema>;
export type StoredHead = SourceHead<StoredAccount, z.infer<typeof codebookSchema>>;

const parsers = {
  account: (value: unknown) => accountSchema.parse(value),
  codebook: (value: unknown) => codebookSchema.parse(value),
};

/**
 * The id under which a source's rows are kept. Every import has its own, so that undo leads back to
 * the rows of an earlier file too.
 */
export function storedIdOf({ id, content }: SourcePlan): string {
  return content === undefined ? id : `${id}.${content}`;
}

/** The rows of the sources that a plan names, as the pipeline takes them. */
export function loadPlannedSources(database: ReadableDatabase, plan: StudyPlan): StoredSource[] {
  const heads = new Map(storedHeads(database).map((head) => [head.sourceId, head]));
  return plan.sources.flatMap((source) => {
    const head = heads.get(storedIdOf(source));
    return head ? [{ ...loadStoredSource(database, head), sourceId: source.id }] : [];
  });
}

/** What the study's file holds about its imported sources, without their rows. */
export function storedHeads(database: ReadableDatabase): readonly StoredHead[] {
  return listSources(database, parsers);
}

/** An imported source as the pipeline takes it. */
function loadStoredSource(database: ReadableDatabase, head: StoredHead): StoredSource {
  const rows = loadRows(database, head.sourceId).map(({ cells }, index) => {
    const row = head.account.fileRows[index];
    invariant(row !== undefined, 'a stored row knows its row in the file');
    return { row, cells };
  });
  const { questions, labels, headerRow, sheet } = head.codebook;
  const headers = head.columns.map((column, index) => {
    const { text = null, choice = null } = questions[index] ?? {};
    return { name: column.header, text, choice };
  });
  return {
    sourceId: head.sourceId,
    hash: contentHash(head),
    table: { headers, rows, codebook: labels, headerRow, sheet },
  };
}

function contentHash(head: StoredHead): string {
  return sha256(JSON.stringify([head.sha256, head.columns, head.importedAt]));
}

/** A table on its way into the file: head and rows, identity cells apart from the others. */
export function splitTable(
  table: SourceTable,
  isIdentity: (header: string) => boolean,
  identify: (identityCells: SplitRow['identityCells'], ordinal: number) => RecordId | null,
): { columns: StoredHead['columns']; codebook: StoredHead['codebook']; rows: SplitRow[] } {
  const columns = table.headers.map(({ name }) => ({ header: name, isIdentity: isIdentity(name) }));
  const ties = new Map<string, number>();
  const rows = table.rows.map(({ cells }, ordinal) => {
    const part = (identity: boolean) =>
      columns.flatMap((column, index) =>
        column.isIdentity === identity ? [cells[index] ?? null] : [],
      );
    const identityCells = part(true);
    const tieKey = JSON.stringify(identityCells);
    const tie = ties.get(tieKey) ?? 0;
    ties.set(tieKey, tie + 1);
    const recordId = identityCells.length === 0 ? null : identify(identityCells, tie);
    return { ordinal, recordId, cells: part(false), identityCells };
  });
  const { headerRow, sheet } = table;
  const questions = table.headers.map(({ text, choice }) => ({ text, choice }));
  return {
    columns,
    codebook: { questions, labels: { ...table.codebook }, headerRow, sheet },
    rows,
  };
}
