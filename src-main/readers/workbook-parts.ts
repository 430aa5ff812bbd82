import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { DamageReason } from '../domain/import/raw-workbook.ts';
import type { OfficeParts } from './container.ts';
import { LIMITS } from './limits.ts';
import { readNumberFormats } from './number-formats.ts';
import type { Refusal } from './reader.ts';
import { readSharedStrings } from './shared-strings.ts';
import { attribute, walkXml } from './xml-walk.ts';

/** A sheet of the workbook and the part that holds its cells. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** What of a workbook an import needs: its sheets in order, its calendar, texts and styles. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly usesCalendar1904: boolean;
  readonly sharedStrings: readonly string[];
  /** By style number. */
  readonly numberFormats: readonly string[];
}

interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** Is this container an Excel workbook, and where does it keep what? */
export function findWorkbookParts(parts: OfficeParts): Result<WorkbookParts, Refusal> {
  const mimetype = parts.get('mimetype');
  if (mimetype?.startsWith('application/vnd.oasis.opendocument')) {
    return err({ code: 'wrong-extension', looksLike: 'open-document' });
  }
  const workbookPart = findWorkbookPart(parts);
  if (workbookPart === null) return err({ code: 'not-a-workbook', looksLike: 'zip' });
  const xml = parts.get(workbookPart);
  if (xml === undefined) return damaged('part-missing', workbookPart);
  // The binary workbook of Excel (.xlsb) has the same container.
  if (!/\.xml$/i.test(workbookPart)) return err({ code: 'wrong-extension', looksLike: 'zip' });
  const relations = readRelationships(parts, workbookPart);
  if (!relations.ok) return relations;
  const book = readWorkbookXml(xml, workbookPart, relations.value);
  if (!book.ok) return book;
  const missing = book.value.sheets.find((sheet) => !parts.has(sheet.part));
  if (missing) return damaged('part-missing', missing.part);
  const strings = readPart(parts, partOf(relations.value, 'sharedStrings'), readSharedStrings);
  if (!strings.ok) return strings;
  const formats = readPart(parts, partOf(relations.value, 'styles'), readNumberFormats);
  if (!formats.ok) return formats;
  return ok({ ...book.value, sharedStrings: strings.value, numberFormats: formats.value });
}

/** A part that a workbook may do without; one that is promised must be there. */
function readPart(
  parts: OfficeParts,
  part: string | null,
  read: (xml: string, part: string) => Result<readonly string[], Refusal>,
): Result<readonly string[], Refusal> {
  if (part === null) return ok([]);
  const xml = parts.get(part);
  return xml === undefined ? damaged('part-missing', part) : read(xml, part);
}

function findWorkbookPart(parts: OfficeParts): string | null {
  const relations = readRelationships(parts, '');
  const main = relations.ok ? partOf(relations.value, 'officeDocument') : null;
  if (main === null) return parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : null;
  return main.startsWith('xl/') || main.includes('workbook') ? main : null;
}

function readRelationships(
  parts: OfficeParts,
  owner: string,
): Result<readonly Relationship[], Refusal> {
  const slash = owner.lastIndexOf('/') + 1;
  const folder = owner.slice(0, slash);
  const part = `${folder}_rels/${owner.slice(slash)}.rels`;
  const xml = parts.get(part);
  if (xml === undefined) return damaged('part-missing', part);
  const found: Relationship[] = [];
  const outcome = walkXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External')
        return true;
      const type = attribute(attributes, 'Type') ?? '';
      const target = resolvePart(folder, attribute(attributes, 'Target') ?? '');
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target,
      });
      return true;
    },
    close: () => true,
  });
  return outcome === 'complete' ? ok(found) : damaged('broken-xml', part);
}

function readWorkbookXml(
  xml: string,
  part: string,
  relations: readonly Relationship[],
): Result<Pick<WorkbookParts, 'sheets' | 'usesCalendar1904'>, Refusal> {
  const listed: { name: string; isHidden: boolean; id: string }[] = [];
  let usesCalendar1904 = false;
  let isInList = false;
  const outcome = walkXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') {
        usesCalendar1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      }
      // Anything but a sheet in the list of sheets would be one that goes missing in silence.
      if (isInList && name !== 'sheet') return false;
      if (name === 'sheets') isInList = true;
      if (name === 'sheet') {
        const isHidden = /hidden/i.test(attribute(attributes, 'state') ?? '');
        const id = attribute(attributes, 'id') ?? '';
        listed.push({ name: attribute(attributes, 'name') ?? '', isHidden, id });
      }
      return true;
    },
    close(name) {
      if (name === 'sheets') isInList = false;
      return true;
    },
  });
  if (outcome !== 'complete') return damaged('broken-xml', part);
  if (listed.length > LIMITS.sheets) {
    return err({ code: 'too-many-sheets', sheets: listed.length, limit: LIMITS.sheets });
  }
  const sheets: SheetPart[] = [];
  for (const { name, isHidden, id } of listed) {
    const relation = relations.find((candidate) => candidate.id === id);
    if (!relation) return damaged('part-missing', part);
    // Sheets that hold only a chart or a macro have no cells.
    if (relation.kind === 'worksheet') sheets.push({ name, isHidden, part: relation.target });
  }
  return sheets.length > 0 ? ok({ sheets, usesCalendar1904 }) : damaged('part-missing', part);
}

function partOf(relations: readonly Relationship[], kind: string): string | null {
  return relations.find((relation) => relation.kind === kind)?.target ?? null;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function damaged(reason: DamageReason, part: string): { ok: false; error: Refusal } {
  return err({ code: 'file-damaged', reason, part });
}
