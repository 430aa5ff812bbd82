/** Spellings that sound alike in Danish names, applied in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 's'],
  [/ch|ck/g, 'k'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  // Transliterated letters and those that lost their stroke or ring: Soeren, Soren.
  [/ae|aa/g, 'a'],
  [/oe/g, 'o'],
  [/kj/g, 'k'],
  [/gj/g, 'g'],
  [/ov(?=[^aeiouy]|$)/g, 'ou'],
  [/[cq]/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
];

/** The same for `Kjeld` and `Keld`, `Bech` and `Beck`, `Søren`, `Soeren` and `Soren`. */
export function spellingKey(word: string): string {
  return SOUNDS.reduce((key, [from, to]) => key.replace(from, to), word);
}

/** How two words of a name may stand for the same one, best first. */
export const WORD_LIKENESS = ['equal', 'spelling', 'typo', 'initial', 'short-form'] as const;
export type WordLikeness = (typeof WORD_LIKENESS)[number];

/** Short forms that leave out none, or other, letters of the long form; keys and values as sounds. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  kale: ['karl', 'karsten'],
  gite: ['birgit', 'birgite'],
  jane: ['marian', 'mariane'],
  bente: ['benedikte'],
  per: ['peder'],
  nils: ['nikolai'],
};

/** Could the two words be the same name? `null` if not. Words are folded, sounds their keys. */
export function wordLikeness(
  one: { readonly word: string; readonly sound: string },
  other: { readonly word: string; readonly sound: string },
): WordLikeness | null {
  if (one.word === other.word) return 'equal';
  if (one.sound === other.sound) return 'spelling';
  const [short, long] = one.sound.length <= other.sound.length ? [one, other] : [other, one];
  if (short.word.length === 1) return long.word.startsWith(short.word) ? 'initial' : null;
  if (short.sound.includes('?') || long.sound.includes('?')) {
    return matchesWithGaps(short.sound, long.sound) ? 'typo' : null;
  }
  if (isTypo(short.sound, long.sound)) return 'typo';
  if (short.word.length >= 3 && long.sound.startsWith(short.sound)) return 'short-form';
  return isShortForm(short.sound, long.sound) ? 'short-form' : null;
}

/** `?` stands for one letter that an encoding lost. */
function matchesWithGaps(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  return [...one].every((letter, index) => {
    const counterpart = other[index];
    return letter === counterpart || letter === '?' || counterpart === '?';
  });
}

function isTypo(short: string, long: string): boolean {
  if (short[0] !== long[0] || short.length < 5) return false;
  return editDistance(short, long) <= (short.length >= 8 ? 2 : 1);
}

/** `Lis` from `Elisabeth`: at least three letters, all of them in the long form in this order. */
function isShortForm(short: string, long: string): boolean {
  if (SHORT_FORMS[short]?.includes(long)) return true;
  if (short.length < 3 || short.length === long.length) return false;
  let position = 0;
  for (const letter of long) if (letter === short[position]) position += 1;
  return position === short.length;
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    [before, previous] = [previous, current];
  }
  return previous[other.length] ?? 0;
}
