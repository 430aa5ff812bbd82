import type { RandomStream } from './random.ts';

/** A name as typed into a list: two fields or, joined, one. */
export interface TypedName {
  readonly given: string;
  readonly surname: string;
}

type TextChange = (text: string, random: RandomStream) => string;

const CP1252 = new TextDecoder('windows-1252');

/** Slips of keyboards and mail systems, by the id of the kind of change. */
const TEXT_CHANGES: Readonly<Record<string, TextChange>> = {
  N14: (text) => transliterate(text),
  N15: (text) => CP1252.decode(new TextEncoder().encode(text)),
  N16: (text) => text.replace(/[æøåÆØÅ]/g, '?'),
  N17: (text) => text.replace(/[åÅéÉ]/g, (letter) => letter.normalize('NFD')),
  N18: (text, random) => (random.chance(0.8) ? text.toUpperCase() : text.toLowerCase()),
  N19: (text, random) =>
    random.pick([`${text} `, ` ${text}`, text.replace(' ', '  '), text.replace(' ', '\u00a0')]),
  N22: (text, random) => typo(text, random),
  N24: (text) => text.replace(/[éÉ]/g, 'e').replace(/[üÜ]/g, 'u'),
};

/** æ, ø, å as ae, oe, aa; é as e. */
export function transliterate(text: string): string {
  return text
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('Æ', 'Ae')
    .replaceAll('Ø', 'Oe')
    .replaceAll('Å', 'Aa')
    .replaceAll('é', 'e');
}

/** The same slip in both fields; null when it would leave the name as it is. */
export function changeText(id: string, name: TypedName, random: RandomStream): TypedName | null {
  const change = TEXT_CHANGES[id];
  if (change === undefined) return null;
  // A typing error or a stray space hits one field, an encoding hits both.
  const isSingle = id === 'N22' || id === 'N19';
  const changed = {
    given: isSingle && !random.chance(0.5) ? name.given : change(name.given, random),
    surname: isSingle ? name.surname : change(name.surname, random),
  };
  const surname =
    isSingle && changed.given === name.given ? change(name.surname, random) : changed.surname;
  const result = { given: changed.given, surname };
  return result.given === name.given && result.surname === name.surname ? null : result;
}

/** One slip inside the text: two letters swapped, one lost, or one doubled. */
function typo(text: string, random: RandomStream): string {
  if (text.length < 4) return text;
  const at = 1 + random.integer(text.length - 2);
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  const kind = random.integer(3);
  if (kind === 0) return before + after.charAt(0) + letter + after.slice(1);
  return kind === 1 ? before + after : before + letter + letter + after;
}
