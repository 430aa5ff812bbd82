import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { RawWorkbook } from '../domain/import/raw-workbook.ts';
import { fail } from './app-error.ts';
import type { FileTokens } from './service.ts';
import { sha256 } from './sha256.ts';
import type { InputFile, ParseFile } from './tabulate-source.ts';
import { parseFiles, readOptions } from './tabulate-source.ts';

/** Files of one source, read: the one with the most cells first, its companions after it. */
export interface OpenedFiles {
  readonly fileName: string;
  readonly workbooks: readonly RawWorkbook[];
  /** In the order of the workbooks. */
  readonly sha256: readonly string[];
}

export interface FileChoice {
  readonly files: readonly string[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
}

export interface FileOpener {
  open(choice: FileChoice): Promise<Result<OpenedFiles, AppError>>;
  /** Drops what was read last: a file's content stays in memory only while it is being imported. */
  forget(): void;
}

/** Reads chosen files; the steps of one import share the reading of its files. */
export function createFileOpener(files: FileTokens, parse: ParseFile): FileOpener {
  let last: { key: string; opened: Promise<Result<OpenedFiles, AppError>> } | null = null;
  return {
    open(choice) {
      const key = JSON.stringify([choice.files, choice.encoding, choice.delimiter]);
      if (last?.key !== key) last = { key, opened: openFiles(choice, files, parse) };
      return last.opened;
    },
    forget() {
      last = null;
    },
  };
}

async function openFiles(
  choice: FileChoice,
  files: FileTokens,
  parse: ParseFile,
): Promise<Result<OpenedFiles, AppError>> {
  const inputs: InputFile[] = [];
  for (const token of choice.files) {
    const file = files.bytes(token);
    if (!file) return fail('unknown-file');
    inputs.push(file);
  }
  const parsed = await parseFiles(inputs, readOptions(choice), parse);
  if (!parsed.ok) return parsed;
  const opened = parsed.value.map((workbook, index) => ({
    workbook,
    hash: sha256(inputs[index]?.bytes ?? new Uint8Array()),
  }));
  opened.sort((a, b) => cellCount(b.workbook) - cellCount(a.workbook));
  return ok({
    fileName: opened[0]?.workbook.fileName ?? '',
    workbooks: opened.map(({ workbook }) => workbook),
    sha256: opened.map(({ hash }) => hash),
  });
}

function cellCount({ sheets }: RawWorkbook): number {
  return sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
}
