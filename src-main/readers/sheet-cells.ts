import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Cell, DamageReason, SheetNotice } from '../domain/import/raw-workbook.ts';
import { readCellAttributes } from './cell-attributes.ts';
import { cellReference, parseCellReference } from './cell-reference.ts';
import { excelDateText } from './excel-date.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './reader.ts';
import { SheetNotices } from './sheet-notices.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { attribute, plainText, walkXml, type XmlVisitor } from './xml-walk.ts';

/** The sheet's rows from the first to the last with a value, not yet of one width. */
export interface SheetCells {
  readonly rows: readonly (readonly Cell[])[];
  readonly notices: readonly SheetNotice[];
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/;
const ROW_PARTS = ['c', 'row', 'extLst', 'ext'];
const CELL_PARTS = ['v', 'f', 'is', 'extLst', 'ext'];
const BLANK_ROW: readonly Cell[] = [];

/**
 * What stands in the sheet's cells? Read from the sheet's own XML in one pass, and only if it says
 * one thing: references exist and rise, no cell comes twice, shared texts exist, tags nest.
 */
export function readSheetCells(
  xml: string,
  part: string,
  book: WorkbookParts,
): Result<SheetCells, Refusal> {
  const reader = new SheetReader(part, book);
  const outcome = walkXml(xml, reader);
  if (reader.refusal) return err(reader.refusal);
  if (outcome !== 'complete') return err({ code: 'file-damaged', reason: 'broken-xml', part });
  return ok(reader.result());
}

class SheetReader implements XmlVisitor {
  refusal: Refusal | null = null;
  readonly #part: string;
  readonly #book: WorkbookParts;
  readonly #notices = new SheetNotices();
  readonly #rows: (readonly Cell[])[] = [];
  #cells: Cell[] = [];
  #row = 0;
  #column = 0;
  #filled = 0;
  #type = 'n';
  #style = 0;
  #value: string | null = null;
  #inlineText = '';
  #hasFormula = false;
  #inside: 'sheet' | 'data' | 'cell' | 'text' | 'phonetic' = 'sheet';

  constructor(part: string, book: WorkbookParts) {
    this.#part = part;
    this.#book = book;
  }

  open(name: string, attributes: string): boolean {
    if (this.#inside === 'data') this.#openInData(name, attributes);
    else if (this.#inside === 'cell') this.#openInCell(name);
    else if (this.#inside === 'text' && name === 'rPh') this.#inside = 'phonetic';
    else if (name === 'sheetData') this.#inside = 'data';
    else if (name === 'mergeCell') this.#notices.merged(attribute(attributes, 'ref') ?? '');
    return this.refusal === null;
  }

  close(name: string, text: string): boolean {
    if (this.#inside === 'cell') {
      if (name === 'v') this.#value = text;
      else if (name === 'c') this.#closeCell();
    } else if (this.#inside === 'text') {
      if (name === 't') this.#inlineText += plainText(text);
      else if (name === 'is') this.#inside = 'cell';
    } else if (this.#inside === 'phonetic') {
      if (name === 'rPh') this.#inside = 'text';
    } else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#inside = 'sheet';
    return this.refusal === null;
  }

  result(): SheetCells {
    return { rows: this.#rows, notices: this.#notices.list() };
  }

  #openInData(name: string, attributes: string): void {
    if (name === 'row') this.#openRow(attribute(attributes, 'r'));
    else if (name === 'c') this.#openCell(attributes);
    else if (!ROW_PARTS.includes(name)) this.#damage('unreadable');
  }

  #openInCell(name: string): void {
    if (name === 'f') this.#hasFormula = true;
    else if (name === 'is') this.#inside = 'text';
    else if (!CELL_PARTS.includes(name)) this.#damage('unreadable', this.#place());
  }

  #openRow(reference: string | null): void {
    const row = reference === null ? this.#row + 1 : Number(reference);
    if (!Number.isInteger(row) || row < 1 || row > LIMITS.rows) this.#damage('bad-reference');
    else if (row === this.#row) this.#damage('duplicate-cell', `${row}`);
    else if (row < this.#row) this.#damage('row-order', `${row}`);
    this.#row = row;
    this.#column = 0;
    this.#cells = [];
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    while (this.#rows.length < this.#row - 1) this.#rows.push(BLANK_ROW);
    this.#rows.push(this.#cells);
  }

  #openCell(attributes: string): void {
    const cell = readCellAttributes(attributes);
    if (!cell) return this.#damage('unreadable', cellReference(this.#row, this.#column + 1));
    const reference = cell.reference ?? cellReference(this.#row, this.#column + 1);
    const place = parseCellReference(reference);
    if (!place || place.row !== this.#row) return this.#damage('bad-reference');
    if (place.column === this.#column) return this.#damage('duplicate-cell', reference);
    if (place.column < this.#column) return this.#damage('row-order', reference);
    this.#column = place.column;
    this.#type = cell.type;
    this.#style = cell.style;
    this.#value = null;
    this.#inlineText = '';
    this.#hasFormula = false;
    this.#inside = 'cell';
  }

  #closeCell(): void {
    this.#inside = 'data';
    const value = this.#cellValue();
    if (value === null || value === '' || this.refusal) return;
    this.#filled += 1;
    this.refusal = this.#beyondLimits(value);
    while (this.#cells.length < this.#column - 1) this.#cells.push(null);
    this.#cells.push(value);
  }

  #beyondLimits(value: Cell): Refusal | null {
    const columns = this.#column;
    if (columns > LIMITS.columns) {
      const place = this.#place();
      return { code: 'too-many-columns', columns, limit: LIMITS.columns, place };
    }
    if (this.#filled > LIMITS.filledCells) {
      return { code: 'too-many-cells', rows: this.#row, columns, limit: LIMITS.filledCells };
    }
    const characters = typeof value === 'string' ? value.length : 0;
    if (characters <= LIMITS.cellCharacters) return null;
    return {
      code: 'cell-too-long',
      characters,
      limit: LIMITS.cellCharacters,
      place: this.#place(),
    };
  }

  #cellValue(): Cell {
    if (this.#type === 'inlineStr') return this.#inlineText;
    const value = this.#value;
    if (value === null || (value === '' && this.#type !== 'str')) {
      if (this.#hasFormula) this.#notices.formulaWithoutValue(this.#place());
      return null;
    }
    if (this.#type === 'n') return this.#number(value.trim());
    if (this.#type === 's') return this.#sharedText(value.trim());
    if (this.#type === 'str') return plainText(value);
    if (this.#type === 'b') return this.#truth(value.trim());
    if (this.#type === 'd') return this.#date(value.trim());
    this.#notices.errorCell(this.#place(), value);
    return null;
  }

  #number(text: string): Cell {
    const value = Number(text);
    if (!NUMBER.test(text) || !Number.isFinite(value)) {
      this.#notices.badNumber(this.#place());
      return plainText(text);
    }
    const format = this.#book.numberFormats[this.#style];
    if (format === undefined || format === 'General') return value;
    return excelDateText(value, format, this.#book.usesCalendar1904) ?? value;
  }

  #sharedText(index: string): Cell {
    const text = /^\d{1,10}$/.test(index) ? this.#book.sharedStrings[Number(index)] : undefined;
    if (text === undefined) this.#damage('text-missing', this.#place());
    return text ?? null;
  }

  #truth(text: string): Cell {
    if (!/^(0|1|true|false)$/.test(text)) this.#damage('unreadable', this.#place());
    return text === '1' || text === 'true';
  }

  #date(text: string): Cell {
    const match = ISO_DATE.exec(text);
    if (!match) this.#notices.badNumber(this.#place());
    const [, day = plainText(text), time = '00:00:00'] = match ?? [];
    return time === '00:00:00' ? day : `${day} ${time}`;
  }

  #place(): string {
    return cellReference(this.#row, this.#column);
  }

  #damage(reason: DamageReason, place?: string): void {
    const where = place === undefined ? {} : { place };
    this.refusal ??= { code: 'file-damaged', reason, part: this.#part, ...where };
  }
}
