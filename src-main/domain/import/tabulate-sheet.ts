import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { rawText } from './cell-text.ts';
import { firstFullRow, findHeader } from './find-header.ts';
import type { RawSheet, RawWorkbook } from './raw-workbook.ts';
import type { FieldSpec, SourceTable, TablePlace, TabulateError } from './source.ts';

/** The table of a plain sheet: a header row somewhere, and rows below it. */
export function tabulateSheet(
  workbooks: readonly RawWorkbook[],
  place: TablePlace,
  fields: readonly FieldSpec[],
): Result<SourceTable, TabulateError> {
  const sheet = chooseSheet(workbooks, place.sheet, fields);
  if (!sheet) {
    return err(
      place.sheet === null ? { code: 'no-rows' } : { code: 'no-such-sheet', sheet: place.sheet },
    );
  }
  const headerRow =
    place.headerRow ?? findHeader(sheet, fields)?.headerRow ?? firstFullRow(sheet) ?? null;
  const header = headerRow === null ? undefined : sheet.rows[headerRow - 1];
  if (headerRow === null || header === undefined) return err({ code: 'no-header' });
  const names = uniqueNames(header.map(rawText));
  const rows = sheet.rows.slice(headerRow).map((cells, index) => ({
    row: headerRow + index + 1,
    cells,
  }));
  if (rows.length === 0) return err({ code: 'no-rows' });
  return ok({
    headers: names.map((name) => ({ name, text: null, choice: null })),
    rows,
    codebook: {},
    headerRow,
    sheet: sheet.name,
  });
}

/** The named sheet; without a name the visible sheet whose header names the most fields. */
export function chooseSheet(
  workbooks: readonly RawWorkbook[],
  name: string | null,
  fields: readonly FieldSpec[],
): RawSheet | null {
  const sheets = workbooks.flatMap((workbook) => workbook.sheets);
  if (name !== null) return sheets.find((sheet) => sheet.name === name) ?? null;
  const visible = sheets.filter((sheet) => !sheet.hidden && sheet.rows.length > 0);
  const known = visible.map((sheet) => findHeader(sheet, fields)?.known ?? 0);
  return visible[known.indexOf(Math.max(0, ...known))] ?? null;
}

/** Gives every column a name of its own: empty ones their letter, repeated ones a number. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = name === '' ? `(${columnLetters(index)})` : name;
    let unique = base;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${base} (${count})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
