import { strToU8, zipSync, type Zippable } from 'fflate';
import * as sheetJs from 'xlsx';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { Cell } from '../domain/import/raw-workbook.ts';
import { cellReference } from './cell-reference.ts';
import { excelDateText } from './excel-date.ts';
import { LIMITS } from './limits.ts';
import { padRows } from './pad-rows.ts';
import type { Refusal } from './reader.ts';
import type { SheetScan } from './sheet-scan.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** One sheet that passed its scan. */
export interface ScannedSheet {
  readonly xml: string;
  readonly part: string;
  readonly scan: SheetScan;
}

type Grid = readonly (readonly (sheetJs.CellObject | undefined)[] | undefined)[];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * What stands in the sheet's cells? SheetJS gets a fresh, unpacked container with this sheet, the
 * shared texts and the styles only, never the file itself, and we walk the cells it found.
 */
export function readSheetCells(
  sheet: ScannedSheet,
  book: WorkbookParts,
): Result<readonly (readonly Cell[])[], Refusal> {
  let grid: Grid;
  try {
    grid = parseGrid(sheet, book);
  } catch {
    return err({ code: 'file-damaged', reason: 'unreadable', part: sheet.part });
  }
  return walkGrid(grid, sheet.scan.overrides, book.usesCalendar1904);
}

function parseGrid(sheet: ScannedSheet, book: WorkbookParts): Grid {
  const strings = sheet.scan.usesSharedStrings ? book.sharedStrings : null;
  const workbook = sheetJs.read(oneSheetContainer(sheet.xml, strings?.xml ?? null, book), {
    type: 'array',
    dense: true,
    nodim: true,
    WTF: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
    cellNF: true,
  });
  const cells: Grid | undefined = workbook.Sheets['Sheet1']?.['!data'];
  return cells ?? [];
}

function oneSheetContainer(
  sheetXml: string,
  stringsXml: string | null,
  book: WorkbookParts,
): Uint8Array {
  const overrides = [
    override('workbook.xml', 'sheet.main'),
    override('worksheets/sheet1.xml', 'worksheet'),
  ];
  const relations = [relation(1, 'worksheet', 'worksheets/sheet1.xml')];
  const files: Zippable = { 'xl/worksheets/sheet1.xml': strToU8(sheetXml) };
  if (stringsXml !== null) {
    overrides.push(override('sharedStrings.xml', 'sharedStrings'));
    relations.push(relation(2, 'sharedStrings', 'sharedStrings.xml'));
    // SheetJS skips an empty text in this spelling, which would shift all texts after it.
    files['xl/sharedStrings.xml'] = strToU8(
      stringsXml.replaceAll(/<((?:\w+:)?)si\s*\/>/g, '<$1si><$1t></$1t></$1si>'),
    );
  }
  if (book.stylesXml !== null) {
    overrides.push(override('styles.xml', 'styles'));
    relations.push(relation(3, 'styles', 'styles.xml'));
    files['xl/styles.xml'] = strToU8(book.stylesXml);
  }
  files['[Content_Types].xml'] = strToU8(
    `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
  );
  files['_rels/.rels'] = relationships([relation(1, 'officeDocument', 'xl/workbook.xml')]);
  files['xl/_rels/workbook.xml.rels'] = relationships(relations);
  files['xl/workbook.xml'] = strToU8(
    `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${book.usesCalendar1904 ? 1 : 0}"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  return zipSync(files, { level: 0 });
}

function override(part: string, kind: string): string {
  return `<Override PartName="/xl/${part}" ContentType="${CONTENT}.${kind}+xml"/>`;
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function relationships(relations: readonly string[]): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
  );
}

function walkGrid(
  grid: Grid,
  overrides: ReadonlyMap<string, Cell>,
  usesCalendar1904: boolean,
): Result<readonly (readonly Cell[])[], Refusal> {
  const rows: Cell[][] = [];
  for (let r = 0; r < grid.length; r += 1) {
    const cells = grid[r];
    const row: Cell[] = [];
    for (let c = 0; c < (cells?.length ?? 0); c += 1) {
      const place = overrides.size === 0 ? '' : cellReference(r + 1, c + 1);
      const overridden = overrides.get(place);
      const value = overridden === undefined ? cellValue(cells?.[c], usesCalendar1904) : overridden;
      if (typeof value === 'string' && value.length > LIMITS.cellCharacters) {
        return err(tooLong(value.length, cellReference(r + 1, c + 1)));
      }
      row.push(value === '' ? null : value);
    }
    while (row.length > 0 && row.at(-1) === null) row.pop();
    rows.push(row);
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return padRows(rows);
}

function cellValue(cell: sheetJs.CellObject | undefined, usesCalendar1904: boolean): Cell {
  if (cell === undefined) return null;
  if (cell.t === 's') return String(cell.v ?? '');
  if (cell.t === 'b') return cell.v === true;
  if (cell.t !== 'n' || typeof cell.v !== 'number' || !Number.isFinite(cell.v)) return null;
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  return excelDateText(cell.v, format, usesCalendar1904) ?? cell.v;
}

function tooLong(characters: number, place: string): Refusal {
  return { code: 'cell-too-long', characters, limit: LIMITS.cellCharacters, place };
}
