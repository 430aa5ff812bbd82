import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import { foldWords } from './fold-text.ts';
import { parseNumber } from './parse-cells.ts';
import type { GuessValue, ValueGuess, ValueTarget } from './source.ts';

/** Answers that give no answer, folded. */
const NO_ANSWER: ReadonlySet<string> = new Set([
  'ved ikke',
  'ved ikke oensker ikke at svare',
  'oensker ikke at svare',
  'oensker ikke at oplyse',
  'vil ikke oplyse',
  'ikke relevant',
  'ubesvaret',
  'ikke besvaret',
  'ikke oplyst',
  'uoplyst',
  'n a',
  'null',
  'dont know',
  'don t know',
  'do not know',
  'prefer not to say',
  'prefer not to answer',
  'not answered',
]);

/** Five ordered categories from lowest to highest; each may be worded in several ways, folded. */
const FIVE_POINT: readonly (readonly (readonly string[])[])[] = [
  [
    ['helt uenig', 'meget uenig', 'strongly disagree'],
    ['uenig', 'delvist uenig', 'delvis uenig', 'overvejende uenig', 'disagree'],
    ['hverken enig eller uenig', 'hverken eller', 'neither agree nor disagree', 'neutral'],
    ['enig', 'delvist enig', 'delvis enig', 'overvejende enig', 'agree'],
    ['helt enig', 'meget enig', 'strongly agree'],
  ],
  [
    ['slet ikke'],
    ['i mindre grad', 'i lav grad'],
    ['i nogen grad'],
    ['i hoej grad'],
    ['i meget hoej grad'],
  ],
  [['aldrig'], ['sjaeldent'], ['af og til', 'nogle gange'], ['ofte'], ['altid', 'meget ofte']],
];

/** True for "Ved ikke" and its like. */
export function isNoAnswer(text: string): boolean {
  return NO_ANSWER.has(foldWords(text));
}

/**
 * Reads a scale's answers from their labels, whatever the codes are: the labels say which end is
 * which. Without labels the codes are taken as they are, and codes outside the scale are asked.
 */
export function guessScaleValue(minimum: number, maximum: number): GuessValue {
  return (raw, { label }) => {
    const text = label ?? raw;
    if (isNoAnswer(text)) return known(null);
    const category = fivePointCategory(text);
    if (category !== null && maximum - minimum === 4) return known(minimum + category);
    const number = parseNumber(raw);
    const isOnScale = number !== null && number >= minimum && number <= maximum;
    if (isOnScale) return label === null ? known(number) : asked(number);
    return asked(null);
  };
}

/** 0 to 4 for a label of a five-point scale, also with its code in the text (`1 - Helt uenig`). */
export function fivePointCategory(text: string): number | null {
  const words = foldWords(text)
    .replace(/^\d+ | \d+$/g, '')
    .trim();
  for (const categories of FIVE_POINT) {
    const index = categories.findIndex((wordings) => wordings.includes(words));
    if (index >= 0) return index;
  }
  return null;
}

const YES = new Set(['ja', 'yes', 'sand', 'true', 'valgt', 'x', 'selected', 'afkrydset']);
const NO = new Set(['nej', 'no', 'falsk', 'false', 'ikke valgt', 'not selected', 'ikke afkrydset']);

/** 1 for yes, 0 for no. */
export const guessYesNo: GuessValue = (raw, { label }) => {
  const words = foldWords(label ?? raw);
  if (YES.has(words)) return known(1);
  if (NO.has(words)) return known(0);
  if (isNoAnswer(words)) return known(null);
  if (raw === '0' || raw === '1') return label === null ? known(Number(raw)) : asked(Number(raw));
  return asked(null);
};

const GENDERS: Readonly<Record<string, string>> = {
  mand: 'male',
  m: 'male',
  male: 'male',
  man: 'male',
  kvinde: 'female',
  k: 'female',
  female: 'female',
  woman: 'female',
  andet: 'other',
  other: 'other',
};

export const guessGender: GuessValue = (raw, { label }) => {
  const words = foldWords(label ?? raw);
  if (isNoAnswer(words)) return known(null);
  const gender = GENDERS[words];
  return gender === undefined ? asked(null) : known(gender);
};

/** A number as answered; words that give no answer are missing. */
export const guessNumber: GuessValue = (raw, { label }) => {
  if (isNoAnswer(label ?? raw)) return known(null);
  const number = parseNumber(raw);
  // A label on a number is a category ("5 eller flere"): its number is what was counted.
  const labelled = label === null ? null : parseNumber(/\d+/.exec(label)?.[0] ?? '');
  if (labelled !== null) return { mapped: labelled, isKnown: labelled === number };
  return number === null ? asked(null) : { mapped: number, isKnown: label === null };
};

/** One of a variable's own categories, by its value or its words. */
export function guessCategory(levels: readonly { value: string; title: LocalText }[]): GuessValue {
  return (raw, { label }) => {
    if (isNoAnswer(label ?? raw)) return known(null);
    const words = foldWords(label ?? raw);
    const level = levels.find(({ value, title }) =>
      [value, title.da, title.en].some((name) => foldWords(name) === words),
    );
    return level ? known(level.value) : asked(null);
  };
}

export const GENDER_TARGETS: readonly ValueTarget[] = [
  { value: 'female', title: { da: 'Kvinde', en: 'Woman' } },
  { value: 'male', title: { da: 'Mand', en: 'Man' } },
  { value: 'other', title: { da: 'Andet', en: 'Other' } },
];

export const YES_NO_TARGETS: readonly ValueTarget[] = [
  { value: 1, title: { da: 'Ja', en: 'Yes' } },
  { value: 0, title: { da: 'Nej', en: 'No' } },
];

const known = (mapped: string | number | null): ValueGuess => ({ mapped, isKnown: true });
const asked = (mapped: string | number | null): ValueGuess => ({ mapped, isKnown: false });
