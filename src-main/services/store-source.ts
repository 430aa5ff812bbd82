import { invariant } from '../../shared/kernel/assert.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import type { SourcePlan } from '../../shared/plan/source-plan.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import { SOURCES } from '../domain/import/index.ts';
import { personalColumns } from '../domain/import/personal-columns.ts';
import type { RowAccount } from '../domain/import/source.ts';
import { saveSource } from '../store/sources.ts';
import type { WritableDatabase } from '../store/sql.ts';
import { identifyRecord } from './identify-record.ts';
import { splitTable, storedIdOf } from './stored-sources.ts';
import type { TabulatedSource } from './tabulate-source.ts';

export interface SourceToStore {
  readonly source: SourcePlan;
  readonly document: StudyDocument;
  readonly tabulated: TabulatedSource;
  /** What reading the table as the source says accounts for. */
  readonly account: RowAccount;
  readonly clock: () => Date;
}

/** Stores a source's raw rows, identity cells apart, in the caller's transaction. */
export function storeSource(tx: WritableDatabase, input: SourceToStore): void {
  const { source, document, tabulated, account, clock } = input;
  const { plan, decisions } = document;
  const kind = SOURCES.find((candidate) => candidate.id === source.kind);
  invariant(kind, 'a source that was read is of a known kind');
  const storedId = storedIdOf(source);
  const identify = (cells: readonly (string | number | boolean | null)[], ordinal: number) =>
    identifyRecord(decisions.recordKey, storedId, cells, ordinal) as RecordId;
  const personal = personalColumns(tabulated.table, source, kind.fields(plan, tabulated.table));
  const split = splitTable(tabulated.table, (header) => personal.has(header), identify);
  saveSource(
    tx,
    {
      sourceId: storedId,
      kind: source.kind,
      wave: source.wave,
      fileNames: source.files,
      sha256: tabulated.sha256,
      importedAt: clock().toISOString(),
      account: {
        ...account,
        completeness: completeness(tabulated, source),
        fileRows: tabulated.table.rows.map(({ row }) => row),
      },
      columns: split.columns,
      codebook: split.codebook,
    },
    split.rows,
  );
}

/** Share of the mapped columns' cells that hold something. */
export function completeness({ table }: TabulatedSource, source: SourcePlan): number {
  const mapped = new Set(Object.values(source.columns));
  const positions = table.headers.flatMap(({ name }, index) => (mapped.has(name) ? [index] : []));
  const cells = positions.length * table.rows.length;
  const filled = table.rows.reduce(
    (sum, { cells: row }) => sum + positions.filter((index) => isFilled(row[index])).length,
    0,
  );
  return cells === 0 ? 0 : filled / cells;
}

function isFilled(cell: string | number | boolean | null | undefined): boolean {
  return cell !== null && cell !== undefined && cell !== '';
}
