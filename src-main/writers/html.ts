import { formatCell } from '../../shared/table/format-cell.ts';
import { printStyle, type NumberStyle } from '../../shared/table/number-format.ts';
import { headerLines, tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { cleanInput } from './clean-text.ts';
import { decimalLeads } from './decimal-leads.ts';
import { textWidth } from './text-width.ts';
import { tieWords } from './tie-words.ts';
import type { Cover, Writer } from './writer.ts';

/** A page for mail and browsers; the same markup goes to the clipboard. */
export const htmlWriter: Writer = {
  id: 'html',
  title: { da: 'Webside (HTML)', en: 'Web page (HTML)' },
  extension: 'html',
  mediaType: 'text/html',
  write: (docs, options = {}) => {
    const { docs: tables, cover, replacedCharacters } = cleanInput(docs, options);
    const written = tables.map((doc) => markup(doc, options.style ?? printStyle(doc.language)));
    const body = [...(cover ? [htmlCover(cover, tables)] : []), ...written].join('\n<br />\n');
    const language = tables[0]?.language ?? 'da';
    const title = escapeHtml(cover?.title ?? tables.map(tableHeading).join('; '));
    const page = `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8" />\n<title>${title}</title>\n</head>\n<body style="${FONT}">\n${body}\n</body>\n</html>\n`;
    const bytes = new TextEncoder().encode(page);
    return Promise.resolve({ bytes, replacedCharacters, guardedTexts: 0 });
  },
};

const FONT_POINTS = 11;
const FONT = `font-family:'Times New Roman',Times,serif;font-size:${FONT_POINTS}pt;color:#000`;
const LONGEST_LINE = 40;
const EMPTY = '\u00A0';
const STRONG = '1.5pt solid #000';
const THIN = '0.5pt solid #000';

/**
 * What goes to the clipboard: markup with its looks inline, since Word and mail programs keep only
 * those, and the same as plain text with tabs, which a spreadsheet takes apart into cells.
 */
export function writeHtmlTable(
  doc: TableDoc,
  style: NumberStyle = printStyle(doc.language),
): { readonly html: string; readonly text: string } {
  const [clean = doc] = cleanInput([doc]).docs;
  return { html: markup(clean, style), text: plainText(clean, style) };
}

function htmlCover({ title, study, contents }: Cover, docs: readonly TableDoc[]): string {
  const titles = docs.map((doc) => paragraph(tableHeading(doc), 'margin:0 0 3pt'));
  return [
    `<h1 style="${FONT};font-size:16pt;font-weight:bold;margin:0 0 6pt">${escapeHtml(title)}</h1>`,
    paragraph(study, 'margin:0 0 12pt'),
    `<h2 style="${FONT};font-weight:bold;margin:0 0 4pt">${escapeHtml(contents)}</h2>`,
    ...titles,
  ].join('\n');
}

function plainText(doc: TableDoc, style: NumberStyle): string {
  const rows = doc.rows.map((row) => [
    row.label,
    ...row.cells.map((cell) => formatCell(cell, style)),
  ]);
  const lines = [...headerLines(doc), ...rows];
  // A tab or line end inside a cell would shift all cells after it.
  const body = lines.map((cells) =>
    cells.map((text) => text.replaceAll(/[\t\n]+/g, ' ')).join('\t'),
  );
  return [tableHeading(doc), ...body, ...doc.notes].join('\n');
}

function markup(doc: TableDoc, style: NumberStyle): string {
  const header = headerLines(doc);
  const leads = decimalLeads(doc, style);
  const head = header.map((line, i) => {
    const rules = [
      ...(i === 0 ? [`border-top:${STRONG}`] : []),
      ...(i === header.length - 1 ? [`border-bottom:${THIN}`] : []),
    ];
    return tableRow('th', line.map(plain), rules);
  });
  const body = doc.rows.map((row, r) => {
    const rules = [
      ...(row.ruleAbove ? [`border-top:${THIN}`] : []),
      ...(r === doc.rows.length - 1 ? [`border-bottom:${STRONG}`] : []),
    ];
    if (row.isSection) return sectionRow(row.label, doc.columns.length + 1, rules);
    const cells = row.cells.map((cell, c) => ({
      text: formatCell(cell, style),
      lead: leads[r]?.[c] ?? '',
    }));
    return tableRow('td', [plain(row.label), ...cells], rules);
  });
  const notes = doc.notes.map((note) =>
    paragraph(note, `${FONT};font-size:9pt;margin:4pt 0 0;max-width:58em`),
  );
  return [
    // No <caption>: Word and LibreOffice set it centred and without its looks.
    paragraph(tableHeading(doc), `${FONT};font-weight:bold;margin:0 0 4pt`),
    `<table cellspacing="0" cellpadding="0" style="${FONT};border-collapse:collapse">`,
    `<thead>\n${head.join('\n')}\n</thead>`,
    `<tbody>\n${groupsOf(doc, body).join('\n</tbody>\n<tbody>\n')}\n</tbody>`,
    '</table>',
    ...notes,
  ].join('\n');
}

/** The rows in groups that each begin with what heads them: a screen reader says it before each. */
function groupsOf(doc: TableDoc, rows: readonly string[]): readonly string[] {
  const groups: string[][] = [];
  for (const [r, row] of rows.entries()) {
    const last = groups.at(-1);
    if (last === undefined || doc.rows[r]?.isSection) groups.push([row]);
    else last.push(row);
  }
  return groups.map((group) => group.join('\n'));
}

function sectionRow(label: string, width: number, rules: readonly string[]): string {
  const looks = ['text-align:left', 'font-weight:normal', 'font-style:italic', ...rules];
  const text = paragraph(label, `margin:4pt 0 1pt 0`);
  return `<tr><th scope="rowgroup" colspan="${width}" style="${looks.join(';')}">${text}</th></tr>`;
}

interface CellText {
  readonly text: string;
  /** What stands unseen before a number so that decimal marks meet. */
  readonly lead: string;
}

function plain(text: string): CellText {
  return { text, lead: '' };
}

function tableRow(tag: 'th' | 'td', cells: readonly CellText[], rules: readonly string[]): string {
  const texts = cells.map(({ text, lead }, i) => {
    const isRowHeader = tag === 'td' && i === 0;
    const name = isRowHeader ? 'th' : tag;
    const scope = isRowHeader ? ' scope="row"' : tag === 'th' && text !== '' ? ' scope="col"' : '';
    const place = tag === 'th' ? 'bottom' : 'top';
    const looks = [
      'text-align:left',
      `vertical-align:${place}`,
      'font-weight:normal',
      'padding:0 12pt 0 0',
      ...rules,
    ];
    // Attributes for programs that know no such looks: mail, LibreOffice.
    const wrap = text.length > LONGEST_LINE ? '' : ' nowrap="nowrap"';
    const attributes = `${scope} valign="${place}"${wrap} style="${looks.join(';')}"`;
    return `<${name}${attributes}>${cellText(text, lead)}</${name}>`;
  });
  return `<tr>${texts.join('')}</tr>`;
}

/** Office programs give a cell without a filled paragraph the space of one of their own. */
function cellText(text: string, lead: string): string {
  const indent = lead === '' ? '0' : `${textWidth(lead, FONT_POINTS).toFixed(2)}pt`;
  // A long text in one line would push the table off the page.
  const limit = text.length > LONGEST_LINE ? ';max-width:26em' : '';
  return paragraph(text === '' ? EMPTY : text, `margin:1pt 0 1pt ${indent}${limit}`);
}

function paragraph(text: string, looks: string): string {
  const [first = '', ...more] = tieWords(text).split('\n').map(escapeHtml);
  const lines = more.length === 0 ? first : [first, ...more].map(span).join('<br />');
  return `<p style="${looks}">${lines}</p>`;
}

function span(line: string): string {
  return `<span>${line}</span>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
