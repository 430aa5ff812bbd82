import { err, type Result } from '../../shared/kernel/result.ts';
import type { RawWorkbook, ReadError, ReadOptions } from '../domain/import/raw-workbook.ts';
import { csvReader } from './csv.ts';
import { readDocxTables } from './docx-table.ts';
import { fileKind, isEncryptedOffice } from './file-kind.ts';
import { isMarkup, readMarkupTables } from './markup-tables.ts';
import type { Reader } from './reader.ts';
import { xlsxReader } from './xlsx.ts';

/** REGISTRY: every file format that can be imported. */
export const READERS: readonly Reader[] = [xlsxReader, csvReader];

/**
 * What does this file hold? The name's ending picks the reader; the reader then refuses bytes that
 * are something else.
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Result<RawWorkbook, ReadError> {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (options.withDocuments) {
    if (extension === 'docx') return readDocxTables(bytes, fileName);
    if (isMarkup(extension)) return readMarkupTables(bytes, fileName, extension);
  }
  const reader = READERS.find((candidate) => candidate.extensions.includes(extension));
  return reader
    ? reader.read(bytes, fileName, options)
    : err(unknownFormat(bytes, fileName, extension));
}

function unknownFormat(bytes: Uint8Array, fileName: string, extension: string): ReadError {
  if (bytes.length === 0) return { code: 'file-empty', fileName };
  if (isEncryptedOffice(bytes)) return { code: 'file-password-protected', fileName };
  const isOldSpreadsheet = ['xls', 'xlsb', 'ods', 'fods', 'numbers'].includes(extension);
  return isOldSpreadsheet
    ? { code: 'wrong-extension', looksLike: fileKind(bytes), fileName }
    : { code: 'unknown-format', extension, fileName };
}
