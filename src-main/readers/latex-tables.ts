import type { MarkupRows } from './reader.ts';

const TABLE = /\\begin\{(tabular\*?|tabularx|longtable)\}([\s\S]*?)\\end\{\1\}/g;
const RULES =
  /\\(?:toprule|midrule|bottomrule|hline|addlinespace|cmidrule(?:\([^)]*\))?\{[^}]*\}|cline\{[^}]*\})(?:\[[^\]]*\])?/g;
const SIGNS: Readonly<Record<string, string>> = {
  textdagger: '†',
  dagger: '†',
  textdaggerdbl: '‡',
  ddagger: '‡',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textasciitilde: '~',
  textasteriskcentered: '*',
  textbackslash: '',
  ast: '*',
  le: '≤',
  leq: '≤',
};

/** The tabulars of a LaTeX file, each with its caption above and its note below. */
export function latexTables(text: string): MarkupRows {
  const source = text.replaceAll(/(?<!\\)%.*$/gm, '');
  let end = 0;
  return [...source.matchAll(TABLE)].map((match) => {
    const before = source.slice(end, match.index);
    end = match.index + match[0].length;
    const after = source.slice(end).split(/\\end\{table|\\begin\{table/)[0] ?? '';
    return [...titleRows(before), ...bodyRows(match[2] ?? ''), ...noteRows(after)];
  });
}

function titleRows(before: string): string[][] {
  const caption = argumentsOf(before, 'caption').at(-1);
  const number = /\\renewcommand\{\\thetable\}\{([^}]*)\}/.exec(before)?.[1];
  const name = /\\renewcommand\{\\tablename\}\{([^}]*)\}/.exec(before)?.[1] ?? 'Table';
  if (caption === undefined) return [];
  return [[number === undefined ? plain(caption) : `${name} ${number}: ${plain(caption)}`]];
}

function noteRows(after: string): string[][] {
  const notes = [...argumentsOf(after, 'parbox'), ...argumentsOf(after, 'item')];
  const loose = notes.length > 0 ? notes : after.split(/\n\s*\n|\\\\|\\item/);
  return loose.map(plain).flatMap((note) => (note === '' ? [] : [[note]]));
}

function bodyRows(body: string): string[][] {
  const rows = withoutFormat(body)
    .replaceAll(RULES, '')
    .split(/\\\\(?:\[[^\]]*\])?|\\tabularnewline/);
  return rows.map((row) => row.split(/(?<!\\)&/).flatMap(cellsOf));
}

/** The tabular's own arguments: `{\linewidth}{@{}lll@{}}`. */
function withoutFormat(body: string): string {
  let rest = body.trimStart();
  while (rest.startsWith('{') || rest.startsWith('[')) {
    const length = rest.startsWith('[') ? rest.indexOf(']') + 1 : groupLength(rest);
    // An empty group opens the first cell.
    if (length <= 2) break;
    rest = rest.slice(length).trimStart();
  }
  return rest;
}

function cellsOf(cell: string): string[] {
  const spanned = /\\multicolumn\{(\d{1,2})\}/.exec(cell);
  if (spanned === null) return [plain(cell)];
  const groups = cell.slice(spanned.index + spanned[0].length).trimStart();
  const text = plain(groups.slice(groupLength(groups)));
  return [text, ...Array.from({ length: Number(spanned[1]) - 1 }, () => '')];
}

/** The last group behind each occurrence of a command: a caption's text, a box's content. */
function argumentsOf(text: string, command: string): string[] {
  const found: string[] = [];
  for (const { 0: name, index } of text.matchAll(new RegExp(`\\\\${command}(?![a-z])`, 'g'))) {
    let rest = text
      .slice(index + name.length)
      .replace(/^\s*\[[^\]]*\]/, '')
      .trimStart();
    let last: string | null = null;
    while (rest.startsWith('{')) {
      const length = groupLength(rest);
      last = rest.slice(1, length - 1);
      rest = rest.slice(length);
    }
    if (last !== null) found.push(last);
  }
  return found;
}

function groupLength(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** The text that is set: signs for their commands, no boxes, sizes or mathematics. */
function plain(text: string): string {
  return text
    .replaceAll(/\\([&%$#_{}])/g, (_, sign: string) => (sign === '{' || sign === '}' ? '' : sign))
    .replaceAll(/\\(?:begin|end)\{[^}]*\}|\\(?:label|vspace|hspace)\{[^}]*\}/g, ' ')
    .replaceAll(/\\([a-zA-Z]+)\*?(?:\{\})?/g, (_, name: string) => SIGNS[name] ?? '')
    .replaceAll(/[{}$^]/g, '')
    .replaceAll('~', ' ')
    .replaceAll('--', '–')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
