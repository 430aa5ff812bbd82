import { formatCell } from '../../shared/table/format-cell.ts';
import { printStyle, type NumberStyle } from '../../shared/table/number-format.ts';
import {
  headerLines,
  tableHeading,
  type TableDoc,
  type TableRow,
} from '../../shared/table/table-doc.ts';
import { cleanInput } from './clean-text.ts';
import type { Cover, Writer } from './writer.ts';

/** Tables for notes, readme files and issue threads: pipes between cells, readable as it stands. */
export const markdownWriter: Writer = {
  id: 'markdown',
  title: { da: 'Markdown', en: 'Markdown' },
  extension: 'md',
  mediaType: 'text/markdown',
  write: (docs, options = {}) => {
    const { docs: tables, cover, replacedCharacters } = cleanInput(docs, options);
    const written = tables.map((doc) =>
      markdownTable(doc, options.style ?? printStyle(doc.language)),
    );
    const parts = [...(cover ? [markdownCover(cover, tables)] : []), ...written];
    const bytes = new TextEncoder().encode(`${parts.join('\n\n')}\n`);
    return Promise.resolve({ bytes, replacedCharacters, guardedTexts: 0 });
  },
};

/**
 * The text so that Markdown shows every sign of it and runs none: no emphasis, link, heading, list,
 * formula or HTML. Line ends become spaces, since a cell is one line.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\n\t]+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|#~$&^@]/g, String.raw`\$&`)
    .replaceAll(/:(?=\/\/)/g, String.raw`\:`)
    .replaceAll(/(?<=\bwww)\./gi, String.raw`\.`)
    .replace(/^(\s*)([-+=])/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
}

function markdownCover({ title, study, contents }: Cover, docs: readonly TableDoc[]): string {
  const titles = docs.map((doc) => `- ${escapeMarkdown(tableHeading(doc))}`);
  const [heading, subject, above] = [title, study, contents].map(escapeMarkdown);
  return [`# ${heading}`, subject, `## ${above}`, titles.join('\n')].join('\n\n');
}

function bodyLine(row: TableRow, style: NumberStyle): readonly string[] {
  const label = escapeMarkdown(row.label);
  const cells = row.cells.map((cell) => escapeMarkdown(formatCell(cell, style)));
  return [row.isSection && row.label.trim() !== '' ? `*${label.trim()}*` : label, ...cells];
}

function markdownTable(doc: TableDoc, style: NumberStyle): string {
  const [names = ['', ...doc.columns.map(() => '')], ...more] = headerLines(doc);
  // A Markdown table has one header line; what else stands in the header follows as rows.
  const lines = [
    ...[names, ...more].map((line) => line.map(escapeMarkdown)),
    ...doc.rows.map((row) => bodyLine(row, style)),
  ];
  const widths = ['', ...doc.columns].map((_, c) =>
    lines.reduce((width, cells) => Math.max(width, cells[c]?.length ?? 0), 3),
  );
  const [head = '', ...body] = lines.map(
    (cells) => `| ${cells.map((text, c) => text.padEnd(widths[c] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => `:${'-'.repeat(width - 1)}`).join(' | ')} |`;
  return [
    `**${escapeMarkdown(tableHeading(doc))}**`,
    [head, rule, ...body].join('\n'),
    ...doc.notes.map(escapeMarkdown),
  ].join('\n\n');
}
