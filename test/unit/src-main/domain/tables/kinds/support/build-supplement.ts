import type { Language } from '../../../../../../../shared/plan/local-text.ts';
import { formatCell } from '../../../../../../../shared/table/format-cell.ts';
import { printStyle } from '../../../../../../../shared/table/number-format.ts';
import type { TableDoc } from '../../../../../../../shared/table/table-doc.ts';
import type {
  BuiltTable,
  FurtherTableStudy,
} from '../../../../../../../src-main/domain/tables/kinds/further-table-kind.ts';
import { buildFurtherTable } from '../../../../../../../src-main/domain/tables/kinds/index.ts';
import { sampleTableStudy } from '../../../../../../fixtures/sample-table-study.ts';

type Tables = ReadonlyMap<string, BuiltTable>;

/** The sample's Table 1 and supplement, appendices A and B among them. */
export interface Supplement {
  readonly study: FurtherTableStudy;
  /** By id, in Danish. */
  readonly built: Tables;
  readonly inEnglish: Tables;
  docOf(id: string): TableDoc;
  /** The cells of a row as they print. */
  printed(id: string, row: string): string[];
  /** The value of a cell at full precision. */
  value(id: string, row: string, column: string): number;
}

export async function buildSupplement(): Promise<Supplement> {
  const study = await sampleTableStudy();
  const built = buildAll(study, 'da');
  const docOf = (id: string): TableDoc => {
    const doc = built.get(id)?.doc;
    if (!doc) throw new Error(`No table ${id}`);
    return doc;
  };
  const cellsOf = (id: string, row: string) => {
    const found = docOf(id).rows.find((one) => one.id === row);
    if (!found) throw new Error(`No row ${row} in ${id}`);
    return found.cells;
  };
  return {
    study,
    built,
    inEnglish: buildAll(study, 'en'),
    docOf,
    printed: (id, row) => cellsOf(id, row).map((cell) => formatCell(cell, printStyle('da'))),
    value: (id, row, column) => {
      const place = docOf(id).columns.findIndex((one) => one.id === column);
      const cell = cellsOf(id, row)[place];
      if (!cell || !('value' in cell)) throw new Error(`No number in ${id}, ${row}, ${column}`);
      return cell.value;
    },
  };
}

function buildAll(study: FurtherTableStudy, language: Language): Tables {
  const tables = study.document.plan.furtherTables;
  return new Map(tables.map((table) => [table.id, buildFurtherTable(table, study, language)]));
}
