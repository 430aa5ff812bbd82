import type { Descriptor, LocalText } from '../../../shared/kernel/descriptor.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { MappedValue, SourcePlan } from '../../../shared/plan/source-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { Cell, RawWorkbook } from './raw-workbook.ts';
import type { StudyRecord } from './records.ts';

/** A kind of file that studies are made of, and how its rows become records. */
export interface SourceKind extends Descriptor {
  readonly isPerWave: boolean;
  /** Files of this kind stand beside each other; else another one takes the place of the first. */
  readonly mayRepeat?: true;
  /** Field ids, one of each line must have a column. */
  readonly requirements: readonly (readonly string[])[];
  /**
   * What the kind can read for this study; survey fields depend on the plan's items, those of a
   * table about municipalities on its columns.
   */
  readonly fields: (plan: StudyPlan, table?: SourceTable) => readonly FieldSpec[];
  /** The file's rows below their header, with column names, question texts and codebook. */
  readonly tabulate: (
    workbooks: readonly RawWorkbook[],
    place: TablePlace,
  ) => Result<SourceTable, TabulateError>;
  readonly read: (table: SourceTable, source: SourcePlan, context: ReadContext) => SourceReading;
  /** Where in the files a table of this kind may stand, and how sure that is. */
  readonly likeness: (workbooks: readonly RawWorkbook[]) => readonly SourceGuess[];
}

/** Where the table stands; `null` lets the kind find it. */
export interface TablePlace {
  readonly sheet: string | null;
  readonly headerRow: number | null;
}

export type TabulateError =
  | { readonly code: 'no-such-sheet'; readonly sheet: string }
  | { readonly code: 'no-header' }
  | { readonly code: 'no-rows' };

export interface SourceGuess {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly confidence: number;
}

export interface TableColumn {
  /** Unique within the table; what a plan's column map refers to. */
  readonly name: string;
  /** The question it holds the answers to. */
  readonly text: string | null;
  /** The choice that it marks, for a column of a multiple-choice question. */
  readonly choice: string | null;
}

export interface TableRow {
  /** 1-based row in the file. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Column name → raw code → label. */
export type Codebook = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface SourceTable {
  readonly headers: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly codebook: Codebook;
  /** 1-based row of the header in the file. */
  readonly headerRow: number;
  readonly sheet: string | null;
}

export type FieldGroup = 'identity' | 'status' | 'answer' | 'background' | 'figure';

export interface ValueTarget {
  readonly value: MappedValue;
  readonly title: LocalText;
}

/** Something that a source kind reads from one column. */
export interface FieldSpec extends Descriptor {
  readonly group: FieldGroup;
  /** True for what tells who a person is: stored apart, and part of the record's id. */
  readonly isIdentity: boolean;
  /** Header names, question texts and choices under which the field is known. */
  readonly aliases: readonly string[];
  /** What raw values may be mapped to; absent where values are free. */
  readonly targets?: readonly ValueTarget[];
  /** What a raw value most likely means; absent for free text. */
  readonly guessValue?: GuessValue;
  /** Splits a cell that may hold several values. */
  readonly separator?: RegExp;
}

export interface ValueContext {
  /** The value's label in the export's codebook. */
  readonly label: string | null;
  /** All raw values of the column, without blanks. */
  readonly columnValues: ReadonlySet<string>;
  /** The year of the source's wave. */
  readonly year: number | null;
}

export interface ValueGuess {
  readonly mapped: MappedValue;
  /** False where a person must say. */
  readonly isKnown: boolean;
}

export type GuessValue = (raw: string, context: ValueContext) => ValueGuess;

export interface ReadContext {
  readonly plan: StudyPlan;
  /** Makes a record's id from the cells that identify it and its place among equal ones. */
  readonly identify: Identify;
}

export type Identify = (cells: readonly string[], ordinal: number) => RecordId;

export type RowIssueCode =
  | 'blank-row'
  | 'subtotal-row'
  | 'note-row'
  | 'heading-row'
  | 'repeated-header-row'
  | 'no-name'
  | 'not-a-municipality'
  | 'unknown-municipality'
  | 'unknown-value'
  | 'party-disagrees'
  | 'not-a-number'
  | 'not-an-address'
  | 'repeated-municipality'
  | 'no-year'
  | 'no-value';

/** Something about a row: `rejected` rows give no record, `noted` ones do, without that value. */
export interface RowIssue {
  readonly row: number;
  readonly field: string | null;
  readonly code: RowIssueCode;
  readonly outcome: 'rejected' | 'noted';
}

export interface RowAccount {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

export interface SourceReading {
  readonly records: readonly StudyRecord[];
  readonly issues: readonly RowIssue[];
  /** Rows read = rows accepted + rows rejected. */
  readonly account: RowAccount;
}
