import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { SourcePlan } from '../../shared/plan/source-plan.ts';
import { SOURCES } from '../domain/import/index.ts';
import {
  DELIMITERS,
  type RawWorkbook,
  type ReadError,
  type ReadOptions,
  TEXT_ENCODINGS,
} from '../domain/import/raw-workbook.ts';
import type { SourceTable } from '../domain/import/source.ts';
import { fail, toAppError } from './app-error.ts';
import { sha256 } from './sha256.ts';

/** Reads one file's bytes into a workbook, in a process of its own. */
export type ParseFile = (
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
) => Promise<Result<RawWorkbook, ReadError>>;

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TabulatedSource {
  readonly table: SourceTable;
  /** SHA-256 per file, in the order of the files. */
  readonly sha256: readonly string[];
}

/** From a source's files to its raw table, as its recipe says. */
export async function tabulateSource(
  source: SourcePlan,
  files: readonly InputFile[],
  parse: ParseFile,
): Promise<Result<TabulatedSource, AppError>> {
  const kind = SOURCES.find((candidate) => candidate.id === source.kind);
  if (!kind) return fail('unknown-source-kind', { kind: source.kind });
  const workbooks = await parseFiles(files, readOptions(source), parse);
  if (!workbooks.ok) return workbooks;
  const table = kind.tabulate(workbooks.value, source);
  if (!table.ok) return err(toAppError(table.error));
  return ok({ table: table.value, sha256: files.map(({ bytes }) => sha256(bytes)) });
}

/** All files of a source; the first that cannot be read is the answer. */
export async function parseFiles(
  files: readonly InputFile[],
  options: ReadOptions,
  parse: ParseFile,
): Promise<Result<RawWorkbook[], AppError>> {
  const outcomes = await Promise.all(files.map(({ bytes, name }) => parse(bytes, name, options)));
  const workbooks: RawWorkbook[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) return err(toAppError(outcome.error));
    workbooks.push(outcome.value);
  }
  return ok(workbooks);
}

/** What a person chose about a text file's encoding and separator; the reader decides the rest. */
export function readOptions(choice: {
  readonly encoding: string | null;
  readonly delimiter: string | null;
}): ReadOptions {
  const encoding = TEXT_ENCODINGS.find((known) => known === choice.encoding);
  const delimiter = DELIMITERS.find((known) => known === choice.delimiter);
  return { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) };
}
