import type { Descriptor } from '../../shared/kernel/descriptor.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { RawWorkbook, ReadError, ReadOptions } from '../domain/import/raw-workbook.ts';

/** One file format. It sees bytes and a name, never a path, and changes nothing it was given. */
export interface Reader extends Descriptor {
  readonly extensions: readonly string[];
  read(bytes: Uint8Array, fileName: string, options: ReadOptions): Result<RawWorkbook, ReadError>;
}

/** A refusal before the file's name is put on it. */
export type Refusal = WithoutName<ReadError>;

// Distributes over the union, so that each code keeps its own data.
type WithoutName<E> = E extends ReadError ? Omit<E, 'fileName'> : never;

/** The tables of a text in markup: rows of texts, with title and note as rows of one cell. */
export type MarkupRows = readonly (readonly (readonly string[])[])[];
