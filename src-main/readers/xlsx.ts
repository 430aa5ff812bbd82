import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { RawSheet, RawWorkbook, ReadError } from '../domain/import/raw-workbook.ts';
import { openContainer, type OfficeParts } from './container.ts';
import { padRows } from './pad-rows.ts';
import type { Reader, Refusal } from './reader.ts';
import { readSheetCells } from './sheet-cells.ts';
import { findWorkbookParts, type SheetPart, type WorkbookParts } from './workbook-parts.ts';

/**
 * Excel workbooks: gate, then each sheet in one pass of our own. SheetJS tells which formats are
 * dates and what day a number is; its cell reader is only the tests' second opinion, since it takes
 * damaged cells for other values and three times as long.
 */
export const xlsxReader: Reader = {
  id: 'xlsx',
  title: { da: 'Excel-projektmappe', en: 'Excel workbook' },
  extensions: ['xlsx', 'xlsm'],
  read: readXlsx,
};

function readXlsx(bytes: Uint8Array, fileName: string): Result<RawWorkbook, ReadError> {
  const sheets = readSheets(bytes);
  if (!sheets.ok) return err({ ...sheets.error, fileName });
  return ok({ fileName, format: 'xlsx', sheets: sheets.value });
}

function readSheets(bytes: Uint8Array): Result<readonly RawSheet[], Refusal> {
  const parts = openContainer(bytes);
  if (!parts.ok) return parts;
  const book = findWorkbookParts(parts.value);
  if (!book.ok) return book;
  const sheets: RawSheet[] = [];
  for (const sheetPart of book.value.sheets) {
    const sheet = readSheet(sheetPart, parts.value, book.value);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return ok(sheets);
}

function readSheet(
  sheet: SheetPart,
  parts: OfficeParts,
  book: WorkbookParts,
): Result<RawSheet, Refusal> {
  const cells = readSheetCells(parts.get(sheet.part) ?? '', sheet.part, book);
  if (!cells.ok) return cells;
  const rows = padRows(cells.value.rows);
  if (!rows.ok) return rows;
  const { notices } = cells.value;
  return ok({ name: sheet.name, hidden: sheet.isHidden, rows: rows.value, notices });
}
