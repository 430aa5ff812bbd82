import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { RawSheet, RawWorkbook, ReadError } from '../domain/import/raw-workbook.ts';
import type { Refusal } from './reader.ts';
import { tableSheets } from './table-sheets.ts';
import { walkWordDocument, type WordVisitor } from './word-paragraphs.ts';
import { attribute } from './xml-walk.ts';

// Far more than a grid on paper has, and small enough that a hostile file fills nothing.
const WIDEST_SPAN = 100;
// What follows a table's note is running text.
const PARAGRAPHS_OF_A_NOTE = 4;

/**
 * The tables of a Word document, each as a sheet. The paragraphs around a table are rows of their
 * first cell alone: its title above and its note below belong to what is printed. Not an import
 * format: a survey or a list never comes as one.
 */
export function readDocxTables(
  bytes: Uint8Array,
  fileName: string,
): Result<RawWorkbook, ReadError> {
  const sheets = readTables(bytes);
  if (!sheets.ok) return err({ ...sheets.error, fileName });
  return ok({ fileName, format: 'docx', sheets: sheets.value });
}

function readTables(bytes: Uint8Array): Result<readonly RawSheet[], Refusal> {
  const reader = new TableCollector();
  const walked = walkWordDocument(bytes, reader);
  if (!walked.ok) return walked;
  return tableSheets(reader.tables.map(({ rows }) => rows));
}

interface CollectedTable {
  readonly rows: string[][];
}

/** Collects outermost tables; the text of a table inside a cell is part of that cell. */
class TableCollector implements WordVisitor {
  readonly tables: CollectedTable[] = [];
  #depth = 0;
  #row: string[] = [];
  #cell = '';
  #span = 1;
  #before: string[] = [];
  #after = 0;

  open(name: string, attributes: string): void {
    if (name === 'tbl') this.#openTable();
    else if (name === 'tr' && this.#depth === 1) this.#row = [];
    else if (name === 'tc' && this.#depth === 1) {
      this.#cell = '';
      this.#span = 1;
    } else if (name === 'gridSpan' && this.#depth === 1) this.#span = spanOf(attributes);
  }

  close(name: string): void {
    if (name === 'tc' && this.#depth === 1) this.#closeCell();
    else if (name === 'tr' && this.#depth === 1) this.tables.at(-1)?.rows.push(this.#row);
    else if (name === 'tbl') this.#depth -= 1;
  }

  /** A paragraph outside may be the note of the table above or the title of the one below. */
  paragraph(text: string): void {
    if (this.#depth > 0) {
      this.#cell = `${this.#cell} ${text}`;
      return;
    }
    if (text === '') return;
    if (this.#after < PARAGRAPHS_OF_A_NOTE) this.tables.at(-1)?.rows.push([text]);
    this.#after += 1;
    this.#before = [text];
  }

  #openTable(): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.tables.push({ rows: this.#before.map((text) => [text]) });
    this.#before = [];
    this.#after = 0;
  }

  #closeCell(): void {
    this.#row.push(this.#cell.trim());
    for (let column = 1; column < this.#span; column += 1) this.#row.push('');
  }
}

function spanOf(attributes: string): number {
  const span = Number(attribute(attributes, 'val') ?? '1');
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), WIDEST_SPAN) : 1;
}
