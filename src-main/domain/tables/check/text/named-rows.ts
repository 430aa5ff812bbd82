/** Which of the tables' variables does a text name? */
import { isConstant, isTime, normaliseLabel } from '../printed-words.ts';

/** A variable and where the text names it. */
export interface NamedRow {
  /** The label in lower case: rows of several tables may share it. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu;
const EMPTY_WORDS = new Set(
  'af at de den det du en er et for fra har i og om på som til ved the a an of in on for from to and is are by with has'.split(
    ' ',
  ),
);
// What Danish and English put behind a noun.
const ENDING = /^(?:|e|en|et|er|s|n|t|r|ne|ens|ets|erne|ernes|ene|ers|'s|’s|es|-.*)$/;
const LEAST_LETTERS_ALONE = 8;
const MOST_WORDS_BETWEEN = 2;
const BEFORE_GENERIC = /(?:for|variablen|variable|dummyen|dummy|effekten af|effect of)\s+["”“']?$/i;

/** Every naming in the text's order; of two that overlap the longer. */
export function namedRows(text: string, labels: readonly string[]): NamedRow[] {
  const words = [...text.matchAll(WORD)].map((match): Word => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const distinct = [...new Set(labels.map(normaliseLabel))];
  const found = distinct.flatMap((label) => namings(label, distinct, words, text));
  const longestFirst = found.toSorted((a, b) => b.words - a.words || a.start - b.start);
  const kept: NamedRow[] = [];
  for (const { label, start, end } of longestFirst) {
    const isFree = kept.every((other) => end <= other.start || start >= other.end);
    if (isFree) kept.push({ label, start, end });
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

interface Naming extends NamedRow {
  readonly words: number;
}

function namings(
  label: string,
  labels: readonly string[],
  words: readonly Word[],
  text: string,
): Naming[] {
  const wanted = contentWords(label);
  if (isConstant(label)) return constants(label, text);
  if (wanted.length === 0) return [];
  const isInteraction = /[×*]|\bx\b/.test(label);
  if (isInteraction && !/intera[kc]|[×*]/i.test(text)) return [];
  const whole = words.flatMap((_, at) => namingAt(label, wanted, words.slice(at)));
  const first = wanted[0] ?? '';
  const isOwn = labels.every((other) => other === label || !contentWords(other).includes(first));
  const short =
    whole.length === 0 && isOwn && wanted.length > 1 && first.length >= LEAST_LETTERS_ALONE
      ? words.flatMap((_, at) => namingAt(label, [first], words.slice(at)))
      : [];
  return [...whole, ...short].filter(
    ({ start }) => !isTime(label) || isSubject(text.slice(0, start)),
  );
}

/** „Konstanten" is one, „konstant over tid" is none. */
function constants(label: string, text: string): Naming[] {
  const named = /(?<!\p{L})(?:konstanten|konstantleddet|the constant|the intercept)(?!\p{L})/giu;
  return [...text.matchAll(named)].map(({ 0: word, index }) => ({
    label,
    start: index,
    end: index + word.length,
    words: 1,
  }));
}

/** „over tid" speaks of no variable, „Tid har …" and „effekten af tid" do. */
function isSubject(before: string): boolean {
  return before.trim() === '' || BEFORE_GENERIC.test(before);
}

/** The label's own words: no parentheses, no years, no little words. */
function contentWords(label: string): string[] {
  const bare = label.replaceAll(/\([^)]*\)?/g, ' ').replaceAll(/\b(?:19|20)\d\d\b/g, ' ');
  return [...bare.matchAll(WORD)]
    .map(([word]) => word.replace(/['’]s$/, ''))
    .filter((word) => !EMPTY_WORDS.has(word));
}

function namingAt(label: string, wanted: readonly string[], words: readonly Word[]): Naming[] {
  const [first] = words;
  if (first === undefined || !isWord(first.text, wanted[0] ?? '')) return [];
  let at = 0;
  for (const word of wanted.slice(1)) {
    const step = words
      .slice(at + 1, at + 2 + MOST_WORDS_BETWEEN)
      .findIndex((candidate) => isWord(candidate.text, word));
    if (step === -1) return [];
    at += 1 + step;
  }
  const end = words[at]?.end ?? first.end;
  return [{ label, start: first.start, end, words: wanted.length }];
}

/** The word itself, or bent: borgmesterkoalitionen, indbyggertallet, borgmestre, gruppeformænd. */
function isWord(word: string, wanted: string): boolean {
  const bent = [wanted, `${wanted}${wanted.at(-1) ?? ''}`];
  if (wanted.endsWith('er')) bent.push(`${wanted.slice(0, -2)}r`);
  if (wanted.endsWith('mand')) bent.push(`${wanted.slice(0, -4)}mænd`);
  return bent.some((stem) => word.startsWith(stem) && ENDING.test(word.slice(stem.length)));
}
