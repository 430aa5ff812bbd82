import type {
  Cell,
  RawSheet,
  RawWorkbook,
} from '../../../../../src-main/domain/import/raw-workbook.ts';
import type { RecordId } from '../../../../../shared/kernel/ids.ts';
import type { SourcePlan } from '../../../../../shared/plan/source-plan.ts';
import { guessSource } from '../../../../../src-main/domain/import/guess-source.ts';
import type {
  SourceKind,
  SourceReading,
  SourceTable,
} from '../../../../../src-main/domain/import/source.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';

export const plan = councilPanelPlan('Studie');

export function sheet(name: string, rows: Cell[][]): RawSheet {
  return { name, hidden: false, rows, notices: [] };
}

export function workbook(fileName: string, ...sheets: RawSheet[]): RawWorkbook {
  return { fileName, format: fileName.endsWith('.csv') ? 'csv' : 'xlsx', sheets };
}

/** The table of the workbooks; a refusal stops the test. */
export function tableOf(kind: SourceKind, ...workbooks: RawWorkbook[]): SourceTable {
  const table = kind.tabulate(workbooks, { sheet: null, headerRow: null });
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

/** A source as the app guesses it, with what a test fixes. */
export function guessedPlan(
  kind: SourceKind,
  table: SourceTable,
  given: Partial<SourcePlan> = {},
): SourcePlan {
  const wave = given.wave === undefined ? '2019' : given.wave;
  const { columns, valueMaps } = guessSource(kind, table, plan, {
    wave,
    columns: given.columns ?? {},
    valueMaps: given.valueMaps ?? {},
    knownTexts: {},
  });
  return {
    id: 'source',
    kind: kind.id,
    title: 'Kilde',
    wave,
    files: ['x'],
    sheet: null,
    headerRow: null,
    encoding: null,
    delimiter: null,
    columns,
    valueMaps,
  };
}

/** Reads a table with record ids that tell in a test what they were made of. */
export function readTable(
  kind: SourceKind,
  table: SourceTable,
  given: Partial<SourcePlan> = {},
): SourceReading {
  return kind.read(table, guessedPlan(kind, table, given), {
    plan,
    identify: (cells, ordinal) => `${cells.join('|')}#${ordinal}` as RecordId,
  });
}
