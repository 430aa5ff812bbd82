import { foldLetters, repairEncoding } from '../import/fold-text.ts';
import { spellingKey } from './spelling.ts';

/** A name as linkage compares it: folded words, given names first. */
export interface PersonName {
  readonly words: readonly string[];
  /** The words in the order of the alphabet: equal for equal names in any order. */
  readonly key: string;
  /** How each word sounds rather than how it is spelled. */
  readonly sounds: readonly string[];
}

/** Words in a name field that are no part of a name, folded. */
const TITLES: ReadonlySet<string> = new Set([
  'borgmester',
  'overborgmester',
  'viceborgmester',
  'raadmand',
  'gruppeformand',
  'udvalgsformand',
  'formand',
  'medlem',
  'stedfortraeder',
  'suppleant',
  'orlov',
  'cand',
  'jur',
  'scient',
  'pol',
  'oecon',
  'polit',
  'mag',
  'merc',
  'med',
  'phd',
  'dr',
  'phil',
  'hr',
  'fru',
]);

/**
 * A name without what lists put around it: titles, party letters, remarks in brackets, odd blanks,
 * capitals, `Efternavn, Fornavn`, another spelling of Danish letters. `null` if nothing is left.
 */
export function normaliseName(
  text: string,
  soundOf: (word: string) => string = spellingKey,
): PersonName | null {
  const bare = repairEncoding(text)
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ');
  const words = inNaturalOrder(bare).flatMap((part) => wordsOf(part));
  if (words.length === 0) return null;
  return {
    words,
    key: words.toSorted().join(' '),
    sounds: words.map((word) => soundOf(word)),
  };
}

/** `Vestergaard, Ulla` is turned round; a comma before a title only ends the name. */
function inNaturalOrder(text: string): string[] {
  const [name = '', ...rest] = text.split(',');
  const after = rest.join(' ');
  return wordsOf(after).length === 0 ? [name] : [after, name];
}

function wordsOf(text: string): string[] {
  const raw = text.split(/[^\p{L}\p{M}?\ufffd]+/u).filter((word) => word !== '');
  const isAllCapitals = raw.every((word) => word === word.toUpperCase());
  return raw
    .flatMap((word) => (isAllCapitals ? [word] : splitInitials(word)))
    .map((word) => foldLetters(word).replaceAll('\ufffd', '?'))
    .filter((word) => !TITLES.has(word));
}

/** `HC` beside other words in small letters is `H. C.` */
function splitInitials(word: string): string[] {
  return /^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word];
}
