/** What would Stata refuse of a do-file, as far as that can be told without Stata? */

const COMMANDS = new Set(
  (
    'version clear set global capture program args scalar if else display end ereturn tempvar egen ' +
    'generate summarize import label replace xtset drop count regress xtreg matrix exit'
  ).split(' '),
);
const PREFIXES = new Set(['quietly', 'capture']);
const FUNCTIONS = new Set('missing log max abs sqrt total mean tag group scalar e r'.split(' '));
const LONGEST_NAME = 32;
const LONGEST_LABEL = 80;
const WIDEST_LINE = 200;

interface Place {
  readonly known: Set<string>;
  readonly programs: Set<string>;
  readonly faults: string[];
}

/** Sentences about lines that Stata would not take; none for a good file. */
export function checkDo(text: string, columns: readonly string[]): string[] {
  const faults: string[] = [];
  for (const line of text.split('\n')) {
    if (line.length > WIDEST_LINE && !line.startsWith('*') && !/^(display|label)/.test(line)) {
      faults.push(`too wide: ${line}`);
    }
  }
  const lines = text.replaceAll(/ \/\/\/\n\s*/g, ' ').split('\n');
  const place: Place = { known: new Set(columns), programs: new Set(), faults };
  let depth = 0;
  let isInProgram = false;
  for (const line of lines.map((raw) => raw.trim())) {
    if (line === '' || line.startsWith('*')) continue;
    checkQuotes(line, faults);
    depth += count(line, /\{/g) - count(line, /\}/g);
    if (depth < 0) faults.push(`brace closed twice: ${line}`);
    if (/^(\}|else \{)/.test(line)) continue;
    const [, defined] = /^program define (\w+)/.exec(line) ?? [];
    if (defined !== undefined) {
      place.programs.add(defined);
      isInProgram = true;
    }
    if (line === 'end') isInProgram = false;
    checkCommand(line, place, isInProgram);
  }
  if (depth !== 0) faults.push('a brace stays open');
  if (isInProgram) faults.push('a program has no end');
  return faults;
}

function count(line: string, pattern: RegExp): number {
  return [...line.matchAll(pattern)].length;
}

/** Double quotes come in pairs, and every macro quote is closed. */
function checkQuotes(line: string, faults: string[]): void {
  if (count(line, /"/g) % 2 !== 0) faults.push(`quote stays open: ${line}`);
  if (count(line, /`/g) !== count(line, /'/g)) faults.push(`macro stays open: ${line}`);
  const plain = line.replaceAll(/"[^"]*"/g, '');
  if (count(plain, /\(/g) !== count(plain, /\)/g)) faults.push(`bracket stays open: ${line}`);
}

function checkCommand(line: string, place: Place, isInProgram: boolean): void {
  const words = line.replace(/^bysort \w+: /, '').split(' ');
  while (PREFIXES.has(words[0] ?? '') && words.length > 1) words.shift();
  const [command = '', ...rest] = words;
  if (!COMMANDS.has(command) && !place.programs.has(command)) {
    place.faults.push(`unknown command: ${line}`);
  }
  if (isInProgram) return;
  CHECKS[command]?.(rest, line, place);
}

type Check = (rest: readonly string[], line: string, place: Place) => void;

const wholeLine: Check = (rest, line, place) => checkExpression(rest.join(' '), line, place);

/** What the words after a command must be. */
const CHECKS: Readonly<Record<string, Check>> = {
  generate: checkGenerate,
  egen: checkGenerate,
  replace: wholeLine,
  regress: wholeLine,
  xtreg: wholeLine,
  summarize: wholeLine,
  drop: checkDrop,
  label: checkLabel,
  take_theta: (_rest, line, place) => declare('theta', line, place),
  take_part: checkTaken,
  take_within: checkTaken,
  check_term: (rest, line, place) => {
    if (rest.length !== 4) place.faults.push(`four words: ${line}`);
    checkExpression(rest[1] ?? '', line, place);
  },
};

function checkTaken([old = '', made = '']: readonly string[], line: string, place: Place): void {
  checkExpression(old, line, place);
  declare(made, line, place);
}

function checkGenerate(rest: readonly string[], line: string, place: Place): void {
  const text = rest.join(' ').replace(/, by\(person\)$/, '');
  const [, name = '', expression = ''] = /^(?:byte |double )?(\w+) = (.+)$/.exec(text) ?? [];
  if (name === '') place.faults.push(`no name: ${line}`);
  checkExpression(expression, line, place);
  declare(name, line, place);
}

function declare(name: string, line: string, { known, faults }: Place): void {
  if (known.has(name)) faults.push(`${name} is there already: ${line}`);
  if (name.length > LONGEST_NAME || !/^[A-Za-z_]\w*$/.test(name)) faults.push(`name: ${line}`);
  known.add(name);
}

function checkDrop(names: readonly string[], line: string, { known, faults }: Place): void {
  for (const name of names) {
    if (!known.delete(name)) faults.push(`${name} is not there: ${line}`);
  }
}

function checkLabel([kind, name = '']: readonly string[], line: string, place: Place): void {
  if (kind !== 'variable') return;
  checkExpression(name, line, place);
  const [, label = ''] = /"(.*)"/.exec(line) ?? [];
  if (label.length > LONGEST_LABEL) place.faults.push(`label: ${line}`);
}

/** Words that are no variable of the data, none made before, and no function or option. */
function checkExpression(text: string, line: string, { known, faults }: Place): void {
  const [body = ''] = text.split(', ');
  const words = body
    .replaceAll(/scalar\(\w+\)|[er]\(\w+\)/g, ' ')
    .replaceAll(/\b(?:ib)?\d+\.(?=[A-Za-z])|\bD\./g, ' ')
    .replaceAll(/\[[pa]weight = (\w+)\]/g, ' $1 ')
    .replaceAll(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi, (number, at: number) =>
      /\w/.test(body.charAt(at - 1)) ? number : ' ',
    )
    .split(/[^A-Za-z0-9_]+/);
  for (const word of words) {
    const isOther = word === '' || /^\d/.test(word) || word === 'if' || word === '_cons';
    if (!isOther && !FUNCTIONS.has(word) && !known.has(word)) {
      faults.push(`${word} is not known: ${line}`);
    }
  }
}
