import type { Descriptor } from '../../shared/kernel/descriptor.ts';
import type { NumberStyle } from '../../shared/table/number-format.ts';
import type { TableDoc } from '../../shared/table/table-doc.ts';

/** What stands before tables that leave as one work: the supplementary material of an article. */
export interface Cover {
  readonly title: string;
  /** The study's own title. */
  readonly study: string;
  /** Above the list of tables. */
  readonly contents: string;
}

export interface WriteOptions {
  /** How numbers are spelled where they stand as text; by default as this language prints them. */
  readonly style?: NumberStyle;
  /** A title page with the list of tables, in formats that have pages or sheets. */
  readonly cover?: Cover;
}

/** A finished file. Characters that its format cannot hold were replaced by `\uFFFD` and counted. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly replacedCharacters: number;
  /** Texts that got a sign in front, or a spreadsheet would run them. */
  readonly guardedTexts: number;
}

/**
 * One export format. The same tables and options give the same bytes on every machine; tables come
 * in the given order, one sheet each where the format has sheets. No file is touched.
 */
export interface Writer extends Descriptor {
  readonly extension: string;
  readonly mediaType: string;
  write(docs: readonly TableDoc[], options?: WriteOptions): Promise<WrittenFile>;
}
