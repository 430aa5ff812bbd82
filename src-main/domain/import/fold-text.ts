/**
 * UTF-8 that was once read as Windows-1252, with the letter it stands for. Only letters that occur
 * in Danish texts and names: anything else stays as it is and shows in the preview.
 */
const MISREAD: readonly (readonly [string, string])[] = [
  ['Ã¦', 'æ'],
  ['Ã†', 'Æ'],
  ['Ã¸', 'ø'],
  ['Ã˜', 'Ø'],
  ['Ã¥', 'å'],
  ['Ã…', 'Å'],
  ['Ã©', 'é'],
  ['Ã‰', 'É'],
  ['Ã¨', 'è'],
  ['Ã¼', 'ü'],
  ['Ãœ', 'Ü'],
  ['Ã¶', 'ö'],
  ['Ã–', 'Ö'],
  ['Ã¤', 'ä'],
  ['Ã„', 'Ä'],
  ['Ã¡', 'á'],
  ['Ã³', 'ó'],
  ['Ã½', 'ý'],
  ['Ã°', 'ð'],
];

/** Gives back the letters of a text whose encoding was misread once or twice. */
export function repairEncoding(text: string): string {
  if (!/[ÃÂ]/.test(text)) return text;
  // Misread twice, Ã itself became Ãƒ; the second byte of most letters gained a Â.
  const once = text.replaceAll('Ãƒ', 'Ã').replaceAll('Â', '');
  return MISREAD.reduce((repaired, [wrong, right]) => repaired.replaceAll(wrong, right), once);
}

const DANISH_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/å/g, 'aa'],
  [/[øö]/g, 'oe'],
  [/[æä]/g, 'ae'],
  [/[ðđ]/g, 'd'],
  [/þ/g, 'th'],
  [/ß/g, 'ss'],
];

/** Lower case without Danish letters and accents: `Nørgård`, `NØRGAARD` and `Noergaard` are equal. */
export function foldLetters(text: string): string {
  const composed = repairEncoding(text).normalize('NFC').toLowerCase();
  const danish = DANISH_LETTERS.reduce((folded, [from, to]) => folded.replace(from, to), composed);
  return danish.normalize('NFD').replace(/\p{Mn}/gu, '');
}

/**
 * The words of a header, a label or a question, comparable across files: folded, without HTML
 * tags, punctuation and repeated blanks.
 */
export function foldWords(text: string): string {
  return foldLetters(text.replace(/<[^>]*>/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
