import { writeXlsx, type WriteSheet } from 'hucre';
import { zipSync, strToU8, type Zippable } from 'fflate';
import * as sheetJs from 'xlsx';
import type {
  Cell,
  RawSheet,
  ReadError,
} from '../../../../../src-main/domain/import/raw-workbook.ts';
import { readWorkbook } from '../../../../../src-main/readers/index.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook as SheetJS writes it. */
export function sheetJsWorkbook(rows: readonly (readonly unknown[])[]): Uint8Array {
  const workbook = sheetJs.utils.book_new();
  const sheet = sheetJs.utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { dense: true, UTC: true },
  );
  sheetJs.utils.book_append_sheet(workbook, sheet, 'Ark1');
  const bytes: ArrayBuffer = sheetJs.write(workbook, {
    type: 'array',
    bookType: 'xlsx',
    bookSST: true,
    compression: true,
  });
  return new Uint8Array(bytes);
}

/** A workbook as hucre writes it. */
export async function hucreWorkbook(sheets: WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets });
}

/** What a hand-made workbook differs in from the smallest good one. */
export interface WorkbookXml {
  readonly sheetData?: string;
  readonly sheetXml?: string;
  readonly sharedStrings?: string;
  readonly workbookPr?: string;
  readonly sheets?: string;
  readonly styles?: string;
  readonly extraParts?: Readonly<Record<string, string>>;
}

/** The smallest workbook with this XML in it, for files that no honest program writes. */
export function handMadeWorkbook(xml: WorkbookXml): Uint8Array {
  return zipSync(handMadeParts(xml), { level: 6 });
}

export function handMadeParts(xml: WorkbookXml): Zippable {
  const sheet =
    xml.sheetXml ??
    `<worksheet xmlns="${MAIN}"><sheetData>${xml.sheetData ?? ''}</sheetData></worksheet>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${xml.workbookPr ?? ''}<sheets>${
      xml.sheets ?? '<sheet name="Ark1" sheetId="1" r:id="rId1"/>'
    }</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ...(xml.sharedStrings ? [['sharedStrings', 'sharedStrings.xml'] as const] : []),
      ...(xml.styles ? [['styles', 'styles.xml'] as const] : []),
    ]),
    'xl/worksheets/sheet1.xml': sheet,
    ...(xml.sharedStrings && {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${xml.sharedStrings}</sst>`,
    }),
    ...(xml.styles && {
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${xml.styles}</styleSheet>`,
    }),
    ...xml.extraParts,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

/** The only sheet of a file that must be readable. */
export function readOnlySheet(bytes: Uint8Array, fileName = 'liste.xlsx'): RawSheet {
  const result = readWorkbook(bytes, fileName);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  const [sheet, ...others] = result.value.sheets;
  if (!sheet || others.length > 0) throw new Error('not just one sheet');
  return sheet;
}

export function readRows(bytes: Uint8Array, fileName?: string): readonly (readonly Cell[])[] {
  return readOnlySheet(bytes, fileName).rows;
}

/** Why a file was refused; null when it was not. */
export function refusalOf(bytes: Uint8Array, fileName = 'liste.xlsx'): ReadError | null {
  const result = readWorkbook(bytes, fileName);
  return result.ok ? null : result.error;
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const entries = targets.map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${entries.join('')}</Relationships>`;
}
