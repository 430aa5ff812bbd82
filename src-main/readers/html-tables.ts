import type { MarkupRows } from './reader.ts';
import { resolveEntities } from './xml-walk.ts';

const TOKEN = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+|</gi;
const WIDEST_SPAN = 100;
const PARAGRAPHS_OF_A_NOTE = 4;
const BLOCKS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'caption', 'li']);

/** Tables of a page, however loosely it is written; scripts and styles are passed over. */
export function htmlTables(text: string): MarkupRows {
  const page = new PageReader();
  for (const [token, slash, name, attributes = ''] of text.matchAll(TOKEN)) {
    if (name === undefined) page.text(token);
    else if (slash === '/') page.close(name.toLowerCase());
    else page.open(name.toLowerCase(), attributes);
  }
  return page.tables;
}

class PageReader {
  readonly tables: string[][][] = [];
  #hidden = '';
  #isInTable = false;
  #cell: string | null = null;
  #span = 1;
  #block = '';
  #before: string | null = null;
  #after = 0;

  text(token: string): void {
    if (this.#hidden !== '' || token.startsWith('<!')) return;
    const text = resolveEntities(token.replaceAll(/&nbsp;/g, ' ').replaceAll(/\s+/g, ' '));
    if (this.#cell !== null) this.#cell += text;
    else this.#block += text;
  }

  open(name: string, attributes: string): void {
    if (this.#hidden !== '') return;
    if (name === 'script' || name === 'style' || name === 'head') this.#hidden = name;
    else if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#openRow();
    else if (name === 'td' || name === 'th') {
      this.#closeCell();
      this.#cell = '';
      this.#span = spanOf(attributes);
    } else if (name === 'br') this.text(' ');
  }

  close(name: string): void {
    if (name === this.#hidden) this.#hidden = '';
    else if (name === 'td' || name === 'th' || name === 'tr') this.#closeCell();
    else if (name === 'table') this.#isInTable = false;
    else if (this.#cell !== null) this.#cell += BLOCKS.has(name) ? ' ' : '';
    else if (BLOCKS.has(name)) this.#closeBlock();
  }

  #openTable(): void {
    this.#closeBlock();
    this.tables.push(this.#before === null ? [] : [[this.#before]]);
    this.#before = null;
    this.#after = 0;
    this.#isInTable = true;
  }

  #openRow(): void {
    this.#closeCell();
    this.tables.at(-1)?.push([]);
  }

  #closeCell(): void {
    if (this.#cell === null) return;
    const row = this.tables.at(-1)?.at(-1);
    row?.push(this.#cell.trim(), ...Array.from({ length: this.#span - 1 }, () => ''));
    this.#cell = null;
  }

  /** A caption inside is the title; a paragraph outside the note above it or the title below. */
  #closeBlock(): void {
    const text = this.#block.trim();
    this.#block = '';
    if (text === '') return;
    const isNote = !this.#isInTable && this.#after < PARAGRAPHS_OF_A_NOTE;
    if (this.#isInTable || isNote) this.tables.at(-1)?.push([text]);
    this.#after += 1;
    this.#before = text;
  }
}

/** Pages often write `colspan=2` without quotes. */
function spanOf(attributes: string): number {
  const span = Number(/\bcolspan\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(span, 1), WIDEST_SPAN);
}
