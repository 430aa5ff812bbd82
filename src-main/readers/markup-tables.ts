import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { RawSheet, RawWorkbook, ReadError } from '../domain/import/raw-workbook.ts';
import { htmlTables } from './html-tables.ts';
import { latexTables } from './latex-tables.ts';
import { LIMITS } from './limits.ts';
import { markdownTables } from './markdown-tables.ts';
import type { MarkupRows, Refusal } from './reader.ts';
import { tableSheets } from './table-sheets.ts';
import { decodeText } from './text-encoding.ts';

const MARKUPS: Readonly<Record<string, (text: string) => MarkupRows>> = {
  html: htmlTables,
  htm: htmlTables,
  md: markdownTables,
  markdown: markdownTables,
  tex: latexTables,
};

/** Can tables be read from a file with this ending, lower case and without its point? */
export function isMarkup(extension: string): boolean {
  return Object.hasOwn(MARKUPS, extension);
}

/**
 * The printed tables of an HTML, Markdown or LaTeX file, each as a sheet. Not import formats: a
 * survey or a list never comes as one.
 */
export function readMarkupTables(
  bytes: Uint8Array,
  fileName: string,
  extension: string,
): Result<RawWorkbook, ReadError> {
  const sheets = readSheets(bytes, extension);
  if (!sheets.ok) return err({ ...sheets.error, fileName });
  return ok({ fileName, format: 'markup', sheets: sheets.value });
}

function readSheets(bytes: Uint8Array, extension: string): Result<readonly RawSheet[], Refusal> {
  if (bytes.length === 0) return err({ code: 'file-empty' });
  if (bytes.length > LIMITS.fileBytes) {
    return err({ code: 'file-too-large', bytes: bytes.length, limitBytes: LIMITS.fileBytes });
  }
  const decoded = decodeText(bytes, undefined);
  if (!decoded.ok) return decoded;
  const tables = MARKUPS[extension]?.(decoded.value.text.replaceAll(/\r\n?/g, '\n')) ?? [];
  return tableSheets(tables);
}
