import { ok, type Result } from '../../shared/kernel/result.ts';
import type { RawSheet } from '../domain/import/raw-workbook.ts';
import { padRows } from './pad-rows.ts';
import type { MarkupRows, Refusal } from './reader.ts';

/** Tables of a document, each as a sheet; the sheets have numbers for names. */
export function tableSheets(tables: MarkupRows): Result<readonly RawSheet[], Refusal> {
  const sheets: RawSheet[] = [];
  for (const [index, rows] of tables.entries()) {
    const padded = padRows(rows);
    if (!padded.ok) return padded;
    sheets.push({ name: String(index + 1), hidden: false, rows: padded.value, notices: [] });
  }
  return ok(sheets);
}
