import type { MarkupRows } from './reader.ts';

const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^[\s|:-]*$/;

// What follows a table's note is running text.
const PARAGRAPHS_OF_A_NOTE = 4;

/** Tables of pipes; the paragraph before one is its title, those after it may be its note. */
export function markdownTables(text: string): MarkupRows {
  const tables: string[][][] = [];
  let before: string | null = null;
  let isInside = false;
  let after = 0;
  for (const line of text.split('\n')) {
    const cells = ROW.exec(line)?.[1];
    if (cells !== undefined) {
      if (!isInside) tables.push(before === null ? [] : [[before]]);
      if (!RULE.test(line)) tables.at(-1)?.push(cells.split(/(?<!\\)\|/).map(plain));
      before = null;
      after = 0;
    } else if (line.trim() !== '') {
      before = plain(line);
      if (after < PARAGRAPHS_OF_A_NOTE) tables.at(-1)?.push([before]);
      after += 1;
    }
    isInside = cells !== undefined;
  }
  return tables;
}

/** Without what sets type: `**Tabel 2**` and `0,24\*\*\*` are Tabel 2 and 0,24***. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/^\*\*(.*[^\\])\*\*$/, '$1')
    .replace(/^#+\s*/, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
