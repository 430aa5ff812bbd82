import { unzipSync, zipSync } from 'fflate';
import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';

/** The workbook writer's own cell and sheet. */
export type { CellValue, WriteSheet } from 'hucre/xlsx';

/**
 * A workbook whose bytes depend on its content alone: fixed dates, and compressed by
 * a packer written in JavaScript, since the platform's own differs between machines.
 */
export async function workbookBytes(
  sheets: readonly WriteSheet[],
  createdOn: string,
): Promise<Uint8Array> {
  const created = new Date(`${createdOn}T08:00:00Z`);
  const written = await writeXlsx({
    sheets: [...sheets],
    properties: { creator: 'Panelværk', created, modified: created },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  const parts = Object.entries(unzipSync(written));
  // The zip format stores local time; 1980-01-01 written in local terms is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries = parts.map(([path, bytes]) => [path, [bytes, { mtime, level: 6 }]] as const);
  return zipSync(
    Object.fromEntries(entries.map(([path, [bytes, options]]) => [path, [bytes, options]])),
  );
}

/** A header and rows as one sheet: bold frozen header, and a number format for some columns. */
export function plainSheet(
  name: string,
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
  formats: ReadonlyMap<string, string> = new Map(),
): WriteSheet {
  const cells = new Map(header.map((value, at) => [`0,${at}`, { value, style: BOLD }]));
  return {
    name,
    rows: [[...header], ...rows.map((row) => [...row])],
    cells,
    columns: header.map((title) => {
      const width = Math.min(40, Math.max(10, title.length + 2));
      const numFmt = formats.get(title);
      return numFmt === undefined ? { width } : { width: Math.max(width, 18), numFmt };
    }),
    freezePane: { rows: 1 },
  };
}

const BOLD = { font: { name: 'Calibri', size: 11, bold: true } };

/** A date cell. */
export function dateCell(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00Z`);
}
