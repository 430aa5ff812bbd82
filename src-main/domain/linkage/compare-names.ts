import type { PersonName } from './normalise.ts';
import type { WordLikeness } from './spelling.ts';
import { WORD_LIKENESS, wordLikeness } from './spelling.ts';

/**
 * How alike two names are, best first.
 *
 * `exact`: the same words in the same order. `same-words`: in another order. `spelling`: every
 * word has a counterpart, spelled or typed otherwise. `initials`: some words only as a letter.
 * `middle`: first and last word agree, one name has more between them. `short-form`: a first name
 * and its short form. `surname-added`: the first words agree and one name goes on.
 * `surname-changed`: all but the last word agree. `given-differs`: the last word agrees, the first
 * does not. `different`: less than that. `missing`: one of them has no name.
 */
export const NAME_LEVELS = [
  'exact',
  'same-words',
  'spelling',
  'initials',
  'middle',
  'short-form',
  'surname-added',
  'surname-changed',
  'given-differs',
  'different',
  'missing',
] as const;
export type NameLevel = (typeof NAME_LEVELS)[number];

export interface NameComparison {
  readonly level: NameLevel;
  /** Words of both names that are the same or sound the same. */
  readonly shared: number;
  /** Words that only the longer name has. */
  readonly extra: readonly string[];
}

/** How alike are the two names? */
export function compareNames(one: PersonName | null, other: PersonName | null): NameComparison {
  if (!one || !other) return { level: 'missing', shared: 0, extra: [] };
  const isSameOrder = one.words.join(' ') === other.words.join(' ');
  if (isSameOrder) return { level: 'exact', shared: one.words.length, extra: [] };
  if (one.key === other.key) return { level: 'same-words', shared: one.words.length, extra: [] };
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const links = pairWords(short, long);
  const extra = long.words.filter((_, index) => !links.some((link) => link.long === index));
  const shared = links.filter(({ likeness }) => likeness !== 'initial').length;
  return { level: levelOf(short, long, links), shared, extra };
}

interface WordLink {
  readonly short: number;
  readonly long: number;
  readonly likeness: WordLikeness;
}

/** Gives each word its best free counterpart, the surest likenesses first. */
function pairWords(short: PersonName, long: PersonName): WordLink[] {
  const possible: WordLink[] = [];
  for (const [i, word] of short.words.entries()) {
    for (const [j, counterpart] of long.words.entries()) {
      const likeness = wordLikeness(
        { word, sound: short.sounds[i] ?? word },
        { word: counterpart, sound: long.sounds[j] ?? counterpart },
      );
      if (likeness) possible.push({ short: i, long: j, likeness });
    }
  }
  const rank = ({ likeness }: WordLink): number => WORD_LIKENESS.indexOf(likeness);
  possible.sort((a, b) => rank(a) - rank(b) || a.short - b.short || a.long - b.long);
  const links: WordLink[] = [];
  for (const link of possible) {
    const isTaken = links.some(({ short: i, long: j }) => i === link.short || j === link.long);
    if (!isTaken) links.push(link);
  }
  return links;
}

function levelOf(short: PersonName, long: PersonName, links: readonly WordLink[]): NameLevel {
  const lastShort = short.words.length - 1;
  const lastLong = long.words.length - 1;
  const first = links.find((link) => link.short === 0 && link.long === 0);
  const last = links.find((link) => link.short === lastShort && link.long === lastLong);
  const kinds = new Set(links.map(({ likeness }) => likeness));
  const isSubset = links.length === short.words.length;
  if (isSubset && links.length === long.words.length) {
    if (kinds.has('short-form')) return 'short-form';
    return kinds.has('initial') ? 'initials' : 'spelling';
  }
  if (first && last && first !== last) {
    if (kinds.has('short-form')) return 'short-form';
    if (kinds.has('initial')) return 'initials';
    return isSubset ? 'middle' : 'different';
  }
  if (first && first.likeness !== 'initial') {
    if (isSubset && lastShort > 0) return 'surname-added';
    const isOnlyLast = links.length === lastShort && short.words.length === long.words.length;
    return isOnlyLast || lastShort === 1 || lastLong === 1 ? 'surname-changed' : 'different';
  }
  return last ? 'given-differs' : 'different';
}
