import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import * as sheetJs from 'xlsx';
import { attribute, resolveEntities, walkXml } from '../../../../../src-main/readers/xml-walk.ts';

/** What a finished file shows: per printed line its cells, title and notes as lines of one cell. */
export type PrintedLines = readonly (readonly string[])[];

/** Every format is read back by other means than wrote it. Spaces that do not break are spaces. */
export const READ_BACK: Readonly<Record<string, (bytes: Uint8Array) => PrintedLines>> = {
  xlsx: readXlsx,
  docx: readDocx,
  html: readHtml,
  latex: (bytes) => readLatex(strFromU8(bytes)),
  markdown: (bytes) => readMarkdown(strFromU8(bytes)),
  csv: readCsv,
};

/** Lines without empty cells at their end, as files differ in how far they fill a line. */
export function tidyLines(lines: PrintedLines): PrintedLines {
  return lines
    .map((cells) => {
      const filled = cells.map((text) => text.replaceAll('\u00A0', ' '));
      return filled.slice(0, filled.findLastIndex((text) => text !== '') + 1);
    })
    .filter((cells) => cells.length > 0);
}

/** All parts of an office file as text; throws where one is not XML in the strict sense. */
export function officeParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const xml = strFromU8(content);
    const outcome = walkXml(xml, { open: () => true, close: () => true });
    if (outcome !== 'complete') throw new Error(`${name} is not well-formed`);
    return [name, xml] as const;
  });
  return Object.fromEntries(parts);
}

function readXlsx(bytes: Uint8Array): PrintedLines {
  officeParts(bytes);
  const workbook = sheetJs.read(bytes, { type: 'array', cellNF: true });
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name] ?? {};
    const isDanish = name.startsWith('Tabel ');
    const range = sheetJs.utils.decode_range(sheet['!ref'] ?? 'A1');
    return Array.from({ length: range.e.r + 1 }, (_, r) =>
      Array.from({ length: range.e.c + 1 }, (_column, c) => {
        const cell: sheetJs.CellObject | undefined = sheet[sheetJs.utils.encode_cell({ r, c })];
        if (cell?.t !== 'n') return String(cell?.v ?? '');
        return isDanish ? (cell.w ?? '').trim().replace('.', ',') : (cell.w ?? '').trim();
      }),
    );
  });
}

function readDocx(bytes: Uint8Array): PrintedLines {
  const lines: string[][] = [];
  let row: string[] | null = null;
  let text = '';
  walkXml(officeParts(bytes)['word/document.xml'] ?? '', {
    open: (name, attributes) => {
      if (name === 'tr') row = [];
      if (name === 'br') text += '\n';
      if (name === 'tab' && attribute(attributes, 'val') === null) text += '\t';
      return true;
    },
    close: (name, raw) => {
      if (name === 't') text += resolveEntities(raw);
      if (name === 'tc') row?.push(text);
      if (name === 'tr' && row !== null) lines.push(row);
      if (name === 'tr') row = null;
      if (name === 'p' && row === null) lines.push([text]);
      if (name === 'tc' || (name === 'p' && row === null)) text = '';
      return true;
    },
  });
  return lines;
}

function readHtml(bytes: Uint8Array): PrintedLines {
  const lines: string[][] = [];
  let row: string[] | null = null;
  let text = '';
  const page = strFromU8(bytes).replace('<!DOCTYPE html>\n', '');
  const outcome = walkXml(page, {
    open: (name) => {
      if (name === 'tr') row = [];
      if (name === 'br') text += '\n';
      return true;
    },
    close: (name, raw) => {
      const isBlock = ['p', 'h1', 'h2'].includes(name);
      if (name === 'span' || isBlock) text += resolveEntities(raw);
      if (isBlock && row === null) lines.push([text]);
      if (name === 'th' || name === 'td') row?.push(text === '\u00A0' ? '' : text);
      if (name === 'tr' && row !== null) lines.push(row);
      if (name === 'tr') row = null;
      if (name === 'th' || name === 'td' || (row === null && name !== 'span')) text = '';
      return true;
    },
  });
  if (outcome !== 'complete') throw new Error('the page is not well-formed');
  return lines;
}

function readLatex(source: string): PrintedLines {
  const [before = '', ...tables] = source.split('\\begin{table}');
  const cover = [
    ...before.matchAll(
      /^\\(?:sub)?section\*\{(.*)\}$|^\\noindent(?:\\hangindent=2em)? (.*)\\par$/gm,
    ),
  ];
  return [
    ...cover.map((match) => [unescapeLatex(match[1] ?? match[2] ?? '')]),
    ...tables.flatMap((table) => {
      const given = (pattern: RegExp) => pattern.exec(table)?.[1] ?? '';
      const name = given(/\\tablename\}\{(.*)\}$/m);
      const number = given(/\\thetable\}\{(.*)\}$/m);
      const title = given(/^\\caption\{(.*)\}$/m);
      const rows = [...table.matchAll(/^(.*) \\\\$/gm)].map((match) =>
        (match[1] ?? '').split(' & ').map(unescapeLatex),
      );
      const notes = [...table.matchAll(/\\scriptsize (.*)\}$/gm)].map((match) => match[1] ?? '');
      return [
        [unescapeLatex(`${name} ${number}: ${title}`)],
        ...rows,
        ...notes.map((note) => [unescapeLatex(note)]),
      ];
    }),
  ];
}

const LATEX_TOKEN =
  /\\phantom\{(?:[^{}]|\{\})*\}|\\(?:text\w+|fbox|hspace)\{[^}]*\}|\{\\char34\}|\{\}|\$[^$]+\$|\\[{}$&#%_]|~|[^]/g;

const LATEX_SIGNS: Readonly<Record<string, string>> = {
  '{}': '',
  '~': ' ',
  '{\\char34}': '"',
  '$-$': '−',
  '\\fbox{?}': '\uFFFD',
  '\\hspace{0pt}': '\u200B',
  '\\textbackslash{}': '\\',
  '\\textasciicircum{}': '^',
  '\\textasciitilde{}': '~',
  '\\textless{}': '<',
  '\\textgreater{}': '>',
  '\\textbar{}': '|',
  '\\textdagger{}': '†',
};

function unescapeLatex(source: string): string {
  const plain = source
    .replace(/^(?:\{\})?\\multicolumn\{\d+\}\{[^{}]*(?:\{\}[^{}]*)*\}\{\\textit\{(.*)\}\}$/, '$1')
    .replace(/^((?:\{\})?)\\textcell /, '$1');
  return plain.replaceAll(LATEX_TOKEN, (token) => {
    if (token.startsWith('\\phantom')) return '';
    return LATEX_SIGNS[token] ?? (/^\\[^a-z]$/.test(token) ? token.slice(1) : token);
  });
}

function readMarkdown(source: string): PrintedLines {
  return source
    .split('\n')
    .filter((line) => !line.startsWith('| :-'))
    .map((line) => {
      if (!line.startsWith('|'))
        return [unescapeMarkdown(line.replaceAll(/^\*\*|\*\*$|^#+ |^- /g, ''))];
      return line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => unescapeMarkdown(cell.trim().replace(/^\*(.*)\*$/, '$1')));
    });
}

function unescapeMarkdown(source: string): string {
  return source.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Fields as they stand, but without the sign that keeps a spreadsheet from running them. */
function readCsv(bytes: Uint8Array): PrintedLines {
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
  const delimiter = text.startsWith('"Tabel ') ? ';' : ',';
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  if (errors.length > 0) throw new Error(errors[0]?.message);
  return data.map((fields) =>
    fields.map((field) =>
      /^'['\s\u200B]*[=+\-@＝＋－＠\t\n]/.test(field) ? field.slice(1) : field,
    ),
  );
}
