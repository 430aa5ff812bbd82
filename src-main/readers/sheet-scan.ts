import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Cell, DamageReason, SheetNotice } from '../domain/import/raw-workbook.ts';
import { cellReference, parseCellReference } from './cell-reference.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './reader.ts';
import { attribute, resolveEntities, walkXml, type XmlVisitor } from './xml-walk.ts';

/** What a look at the sheet's own XML found out, before a library interprets it. */
export interface SheetScan {
  readonly notices: readonly SheetNotice[];
  /** Cells whose value is taken from here, by row and column, because a library misreads them. */
  readonly overrides: ReadonlyMap<string, Cell>;
  readonly usesSharedStrings: boolean;
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/;
const KNOWN_TYPES = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'];

/**
 * Does the sheet say one thing only? References exist and rise, no cell comes twice, numbers are
 * numbers, shared texts exist, tags nest. What a person must know becomes a notice.
 */
export function scanSheet(
  xml: string,
  part: string,
  sharedStrings: number,
): Result<SheetScan, Refusal> {
  const scanner = new SheetScanner(part, sharedStrings);
  const outcome = walkXml(xml, scanner);
  if (scanner.refusal) return err(scanner.refusal);
  if (outcome !== 'complete') return err({ code: 'file-damaged', reason: 'broken-xml', part });
  return ok(scanner.result());
}

class SheetScanner implements XmlVisitor {
  refusal: Refusal | null = null;
  readonly #part: string;
  readonly #sharedStrings: number;
  readonly #overrides = new Map<string, Cell>();
  readonly #merged = new PlaceList<string>();
  readonly #errors = new PlaceList<{ readonly cell: string; readonly error: string }>();
  readonly #formulas = new PlaceList<string>();
  readonly #badNumbers = new PlaceList<string>();
  #usesSharedStrings = false;
  #row = 0;
  #column = 0;
  #type = 'n';
  #value: string | null = null;
  #hasFormula = false;
  #isInCell = false;

  constructor(part: string, sharedStrings: number) {
    this.#part = part;
    this.#sharedStrings = sharedStrings;
  }

  open(name: string, attributes: string): boolean {
    if (name === 'row') this.#openRow(attribute(attributes, 'r'));
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'mergeCell') this.#merged.add(attribute(attributes, 'ref') ?? '');
    return this.refusal === null;
  }

  close(name: string, text: string): boolean {
    if (name === 'v' && this.#isInCell) this.#value = text;
    else if (name === 'c') this.#closeCell();
    return this.refusal === null;
  }

  result(): SheetScan {
    const notices: SheetNotice[] = [];
    const { count, places } = this.#merged;
    if (count > 0) notices.push({ code: 'merged-cells', count, areas: places });
    const errors = { count: this.#errors.count, cells: this.#errors.places };
    if (errors.count > 0) notices.push({ code: 'error-cells', ...errors });
    const formulas = { count: this.#formulas.count, cells: this.#formulas.places };
    if (formulas.count > 0) notices.push({ code: 'formula-without-value', ...formulas });
    const numbers = { count: this.#badNumbers.count, cells: this.#badNumbers.places };
    if (numbers.count > 0) notices.push({ code: 'bad-number', ...numbers });
    return { notices, overrides: this.#overrides, usesSharedStrings: this.#usesSharedStrings };
  }

  #openRow(reference: string | null): void {
    const row = reference === null ? this.#row + 1 : Number(reference);
    if (!Number.isInteger(row) || row < 1 || row > LIMITS.rows) this.#damage('bad-reference');
    else if (row === this.#row) this.#damage('duplicate-cell', `${row}`);
    else if (row < this.#row) this.#damage('row-order', `${row}`);
    this.#row = row;
    this.#column = 0;
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    const place = parseCellReference(reference ?? cellReference(this.#row, this.#column + 1));
    if (!place || place.row !== this.#row) this.#damage('bad-reference');
    else if (place.column === this.#column) this.#damage('duplicate-cell', reference ?? '');
    else if (place.column < this.#column) this.#damage('row-order', reference ?? '');
    this.#column = place?.column ?? 0;
    this.#type = attribute(attributes, 't') ?? 'n';
    if (!KNOWN_TYPES.includes(this.#type)) this.#damage('unreadable', this.#place());
    this.#value = null;
    this.#hasFormula = false;
    this.#isInCell = true;
  }

  #closeCell(): void {
    this.#isInCell = false;
    const value = this.#value;
    if (value === null || (value === '' && this.#type !== 'str')) this.#closeEmptyCell();
    else this.#checkValue(value);
  }

  #closeEmptyCell(): void {
    if (this.#type === 'inlineStr') return;
    if (this.#hasFormula) this.#formulas.add(this.#place());
    // A library makes false or an error of these.
    if (this.#type !== 'n' && this.#type !== 's') this.#override(null);
  }

  #checkValue(value: string): void {
    if (this.#column > LIMITS.columns) {
      this.refusal = {
        code: 'too-many-columns',
        columns: this.#column,
        limit: LIMITS.columns,
        place: this.#place(),
      };
    }
    if (this.#type === 'n') this.#checkNumber(value.trim());
    else if (this.#type === 's') this.#checkSharedString(value.trim());
    else if (this.#type === 'b') this.#checkBoolean(value.trim());
    else if (this.#type === 'd') this.#checkDate(value.trim());
    else if (this.#type === 'e') {
      this.#errors.add({ cell: this.#place(), error: knownError(value) });
      this.#override(null);
    } else if (this.#type === 'str' && value.includes('&')) {
      // The library resolves these entities twice.
      this.#override(resolveCodes(resolveEntities(value)));
    }
  }

  #checkNumber(value: string): void {
    if (NUMBER.test(value) && Number.isFinite(Number(value))) return;
    this.#badNumbers.add(this.#place());
    this.#override(resolveEntities(value));
  }

  #checkSharedString(value: string): void {
    this.#usesSharedStrings = true;
    const isKnown = /^\d{1,10}$/.test(value) && Number(value) < this.#sharedStrings;
    if (!isKnown) this.#damage('text-missing', this.#place());
  }

  #checkBoolean(value: string): void {
    if (!/^(0|1|true|false)$/.test(value)) this.#damage('unreadable', this.#place());
  }

  #checkDate(value: string): void {
    const match = ISO_DATE.exec(value);
    const [, day = '', time] = match ?? [];
    if (!match) this.#badNumbers.add(this.#place());
    const isDayOnly = time === undefined || time === '00:00:00';
    this.#override(match ? (isDayOnly ? day : `${day} ${time}`) : value);
  }

  #override(value: Cell): void {
    this.#overrides.set(this.#place(), value);
  }

  #place(): string {
    return cellReference(this.#row, this.#column);
  }

  #damage(reason: DamageReason, place?: string): void {
    const where = place === undefined ? {} : { place };
    this.refusal ??= { code: 'file-damaged', reason, part: this.#part, ...where };
  }
}

/** Counts all, keeps the first. */
class PlaceList<T> {
  readonly #places: T[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get places(): readonly T[] {
    return this.#places;
  }

  add(place: T): void {
    this.#count += 1;
    if (this.#places.length < LIMITS.listedPlaces) this.#places.push(place);
  }
}

/** Workbooks write characters that XML forbids as `_x000B_`. */
function resolveCodes(text: string): string {
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

// Only Excel's own error names are passed on: anything else would be content of the cell.
function knownError(value: string): string {
  return /^#[A-Z0-9/]{1,12}[!?]?$/.test(value) ? value : '#';
}
