import type { GridChoice, Specification } from '../../../../shared/contract/robustness.ts';
import type { Descriptor } from '../../../../shared/kernel/descriptor.ts';
import type { FurtherTable } from '../../../../shared/plan/further-table.ts';
import type { Language } from '../../../../shared/plan/local-text.ts';
import type { StudyDocument } from '../../../../shared/plan/study-document.ts';
import type { TableDoc } from '../../../../shared/table/table-doc.ts';
import type { DisclosureBasis } from '../../disclosure/facts.ts';
import type { OutputOf } from '../../pipeline/stage.ts';
import type { FittedColumn, RegressionTableInput } from '../regression-table.ts';

/** A table as it prints, and what the disclosure gate must know of it. */
export interface BuiltTable {
  readonly doc: TableDoc;
  readonly basis: DisclosureBasis;
}

/** A computed study, as a table is made from it. */
export interface FurtherTableStudy {
  readonly document: StudyDocument;
  readonly outputOf: OutputOf;
  /** The fitted columns of a model set; those of a kind's `modelSets` are there. */
  fitsOf(modelSet: string): ReadonlyMap<string, FittedColumn>;
  /** The specifications of the grid that the table's kind asks for; none for the others. */
  readonly specifications: readonly Specification[];
  /** The fitted alternatives by their ids; there for kinds that need them. */
  readonly alternativeFits: ReadonlyMap<string, FittedColumn>;
  readonly estimatorTitle: RegressionTableInput['estimatorTitle'];
}

/** What every table prints the same way. */
export interface FurtherTablePrint {
  /** `S.1`, or the article's own number. */
  readonly number: string;
  readonly language: Language;
}

/** One kind of table: how it is made from the study. */
export interface FurtherTableKind<Table extends FurtherTable = FurtherTable> extends Descriptor {
  readonly id: Table['kind'];
  /** The model sets that must have been fitted first. */
  modelSets(table: Table, document: StudyDocument): readonly string[];
  /** The grid of specifications that it is made of. */
  grid?(table: Table): GridChoice;
  /** Whether the alternative models must have been fitted first. */
  readonly needsAlternatives?: boolean;
  build(table: Table, study: FurtherTableStudy, print: FurtherTablePrint): BuiltTable;
}
