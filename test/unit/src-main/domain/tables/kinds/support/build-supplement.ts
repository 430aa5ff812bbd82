import type { FurtherTable } from '../../../../../../../shared/plan/further-table.ts';
import type { Language } from '../../../../../../../shared/plan/local-text.ts';
import type { StudyDocument } from '../../../../../../../shared/plan/study-document.ts';
import { formatCell } from '../../../../../../../shared/table/format-cell.ts';
import { printStyle } from '../../../../../../../shared/table/number-format.ts';
import type { TableDoc } from '../../../../../../../shared/table/table-doc.ts';
import type {
  BuiltTable,
  FurtherTableStudy,
} from '../../../../../../../src-main/domain/tables/kinds/further-table-kind.ts';
import { buildFurtherTable } from '../../../../../../../src-main/domain/tables/kinds/index.ts';
import { sampleTableStudy } from '../../../../../../fixtures/sample-table-study.ts';
import { withMunicipalityFile } from '../../../../../../fixtures/with-municipality-file.ts';

const APPENDIX_B: FurtherTable[] = [
  {
    id: 'b-1',
    kind: 'group-difference',
    number: null,
    title: { da: 'Vision på hjemmesiden', en: 'Vision on the website' },
    outcome: 'vision',
    group: 'vision-website',
    wave: null,
  },
  {
    id: 'b-2',
    kind: 'municipality-relation',
    number: null,
    title: { da: 'Budgetforlig', en: 'Budget agreement' },
    outcome: 'consensus',
    against: 'budget-share',
    wave: '2019',
  },
];

type Tables = ReadonlyMap<string, BuiltTable>;

/** The sample's Table 1 and supplement, with appendix B from its file about municipalities. */
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
  const study = await sampleTableStudy(withAppendix);
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

function withAppendix(document: StudyDocument): StudyDocument {
  const changed = withMunicipalityFile(document);
  const furtherTables = [...changed.plan.furtherTables, ...APPENDIX_B];
  return { ...changed, plan: { ...changed.plan, furtherTables } };
}

function buildAll(study: FurtherTableStudy, language: Language): Tables {
  const tables = study.document.plan.furtherTables;
  return new Map(tables.map((table) => [table.id, buildFurtherTable(table, study, language)]));
}
