/** What stands in one cell of a file. `null`: nothing, or something that has no value (a notice says so). */
export type Cell = string | number | boolean | null;

export const FILE_FORMATS = ['xlsx', 'csv', 'docx', 'markup'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export const DELIMITERS = ['\t', ';', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A line whose number of values differs from the other lines'. `line` counts from 1 in the file. */
export interface UnevenLine {
  readonly line: number;
  readonly values: number;
}

/**
 * What a person should know about a sheet before storing it. Nothing here stopped the reading.
 * `count` is exact; the places listed beside it are the first ones only.
 */
export type SheetNotice =
  | { readonly code: 'merged-cells'; readonly count: number; readonly areas: readonly string[] }
  | {
      readonly code: 'error-cells';
      readonly count: number;
      readonly cells: readonly { readonly cell: string; readonly error: string }[];
    }
  | {
      readonly code: 'formula-without-value';
      readonly count: number;
      readonly cells: readonly string[];
    }
  | {
      /** Cells typed as numbers whose content is none (`1,5`, `1e999`). They are kept as text. */
      readonly code: 'bad-number';
      readonly count: number;
      readonly cells: readonly string[];
    }
  | {
      readonly code: 'uneven-rows';
      readonly count: number;
      readonly expected: number;
      readonly lines: readonly UnevenLine[];
    };

/**
 * One table as it stands in the file. `rows[i]` is row `i + 1` of the file's own counting (blank
 * rows included), every row is as wide as the widest. Dates are ISO text: `2019-01-08`, or
 * `2019-01-08 09:14:00` when they carry a time of day. Text files give text only.
 */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly notices: readonly SheetNotice[];
}

/** A whole file. `encoding` and `delimiter` tell how a text file was read. */
export interface RawWorkbook {
  readonly fileName: string;
  readonly format: FileFormat;
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  readonly sheets: readonly RawSheet[];
}

/** What a person may decide instead of the reader's guess. Text files only. */
export interface ReadOptions {
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  /** Word, HTML, Markdown and LaTeX are read too, for their tables; an import has no use for them. */
  readonly withDocuments?: boolean;
}

/** What a file's first bytes say it is. */
export type FileKind =
  'zip' | 'ole' | 'html' | 'xml' | 'rtf' | 'pdf' | 'image' | 'text' | 'open-document' | 'unknown';

/** Why a file that contradicts itself cannot be trusted. */
export type DamageReason =
  | 'end-missing'
  | 'junk-around'
  | 'headers-disagree'
  | 'duplicate-part'
  | 'overlapping-parts'
  | 'unsupported-packing'
  | 'wrong-size'
  | 'wrong-checksum'
  | 'part-missing'
  | 'document-type'
  | 'broken-xml'
  | 'bad-reference'
  | 'duplicate-cell'
  | 'row-order'
  | 'text-missing'
  | 'unreadable';

/**
 * Why a file was refused as a whole. No cell's content is ever part of it: only places, counts
 * and limits, so that the error may be shown and logged.
 */
export type ReadError = { readonly fileName: string } & (
  | { readonly code: 'file-empty' }
  | {
      readonly code: 'file-damaged';
      readonly reason: DamageReason;
      readonly part?: string;
      readonly place?: string;
    }
  | { readonly code: 'wrong-extension'; readonly looksLike: FileKind }
  | { readonly code: 'not-a-workbook'; readonly looksLike: FileKind }
  | { readonly code: 'unknown-format'; readonly extension: string }
  | { readonly code: 'file-password-protected' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limitBytes: number }
  | {
      readonly code: 'file-too-large-unpacked';
      readonly bytes: number;
      readonly unpackedBytes: number;
      readonly limitBytes: number;
    }
  | { readonly code: 'too-many-parts'; readonly parts: number; readonly limit: number }
  | { readonly code: 'too-many-sheets'; readonly sheets: number; readonly limit: number }
  | {
      readonly code: 'too-many-columns';
      readonly columns: number;
      readonly limit: number;
      readonly place: string;
    }
  | { readonly code: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | {
      readonly code: 'cell-too-long';
      readonly characters: number;
      readonly limit: number;
      readonly place: string;
    }
  | {
      readonly code: 'too-many-cells';
      readonly rows: number;
      readonly columns: number;
      readonly limit: number;
    }
  | { readonly code: 'binary-in-text'; readonly line: number }
  | { readonly code: 'bad-encoding'; readonly encoding: TextEncoding; readonly line: number }
  | { readonly code: 'unclosed-quote'; readonly line: number }
  | { readonly code: 'read-too-slow'; readonly limitMs: number }
  | { readonly code: 'read-out-of-memory' }
  | { readonly code: 'read-cancelled' }
);
