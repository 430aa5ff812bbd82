import { invariant } from '../../../shared/kernel/assert.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import { foldWords } from './fold-text.ts';
import type { PartyId } from './records.ts';
import type { GuessValue, ValueContext, ValueGuess, ValueTarget } from './source.ts';

interface PartyFact {
  readonly id: PartyId;
  readonly title: LocalText;
  /** Folded names. */
  readonly names: readonly string[];
  /** What newspapers write; `S` and `K` are ballot letters of other parties. */
  readonly press: readonly string[];
}

const same = (text: string): LocalText => ({ da: text, en: text });

/**
 * Parties of the local elections of 2017 and 2021 with their ballot letters. Local lists' letters
 * are given out per municipality and election, so they say no more than "a local list".
 */
const PARTIES: readonly PartyFact[] = [
  {
    id: 'A',
    title: same('Socialdemokratiet'),
    names: ['socialdemokratiet', 'socialdemokraterne', 'socialdemokrat', 'soc dem', 'socdem'],
    press: ['S'],
  },
  {
    id: 'B',
    title: same('Radikale Venstre'),
    names: ['radikale venstre', 'radikale', 'det radikale venstre'],
    press: ['R', 'RV'],
  },
  {
    id: 'C',
    title: same('Konservative'),
    names: [
      'det konservative folkeparti',
      'konservative',
      'de konservative',
      'konservative folkeparti',
    ],
    press: ['K', 'KF'],
  },
  { id: 'D', title: same('Nye Borgerlige'), names: ['nye borgerlige'], press: ['NB'] },
  {
    id: 'F',
    title: same('SF'),
    names: ['sf', 'socialistisk folkeparti', 'sf socialistisk folkeparti'],
    press: ['SF'],
  },
  { id: 'I', title: same('Liberal Alliance'), names: ['liberal alliance'], press: ['LA'] },
  { id: 'O', title: same('Dansk Folkeparti'), names: ['dansk folkeparti'], press: ['DF'] },
  {
    id: 'V',
    title: same('Venstre'),
    names: ['venstre', 'venstre danmarks liberale parti', 'danmarks liberale parti'],
    press: ['V'],
  },
  {
    id: 'Ø',
    title: same('Enhedslisten'),
    names: ['enhedslisten', 'enhedslisten de roed groenne'],
    press: ['EL', 'Ø'],
  },
  { id: 'Å', title: same('Alternativet'), names: ['alternativet'], press: ['ALT', 'AL', 'Å'] },
  {
    id: 'K',
    title: same('Kristendemokraterne'),
    names: ['kristendemokraterne', 'kristeligt folkeparti'],
    press: ['KD'],
  },
  {
    id: 'Æ',
    title: same('Danmarksdemokraterne'),
    names: ['danmarksdemokraterne', 'danmarksdemokraterne inger stoejberg'],
    press: ['DD', 'DANMDEM'],
  },
  {
    id: 'local',
    title: { da: 'Lokalliste', en: 'Local list' },
    names: ['lokalliste', 'lokallister', 'lokal liste', 'slesvigsk parti', 'borgerliste'],
    press: ['LOK', 'L.', 'ØVR.', 'SP'],
  },
  {
    id: 'none',
    title: { da: 'Uden for partierne', en: 'No party' },
    names: [
      'uden for partierne',
      'udenfor partierne',
      'uden for parti',
      'udenfor parti',
      'loesgaenger',
    ],
    press: ['UFP'],
  },
];

/** What a party cell can be mapped to. */
export const PARTY_TARGETS: readonly ValueTarget[] = PARTIES.map(({ id, title }) => ({
  value: id,
  title,
}));

/** What a party is called. */
export function partyTitle(party: PartyId): LocalText {
  const fact = PARTIES.find(({ id }) => id === party);
  invariant(fact, 'every party has a title');
  return fact.title;
}

/** The party that a mapped value names; `null` for "not observed" or a value that is no party. */
export function asPartyId(value: unknown): PartyId | null {
  return PARTIES.find(({ id }) => id === value)?.id ?? null;
}

/**
 * Which party does a ballot letter stand for on a list of that year? Danmarksdemokraterne were
 * founded in June 2022, before that Æ was a local list's letter, and after it only the party's
 * name beside the letter settles it. `M` became a party's letter at the same time.
 */
export const guessPartyLetter: GuessValue = (raw, context) => {
  const text = raw.toUpperCase().normalize('NFC');
  if (isPressStyle(context)) return guessPress(text) ?? guessPartyName(raw, context);
  if (text.length > 1) return guessPartyName(raw, context);
  const isAfter2022 = context.year === null || context.year >= 2022;
  if (text === 'Æ') return isAfter2022 ? asked('Æ') : known('local');
  if (text === 'M' && isAfter2022) return asked(null);
  if (BALLOT.has(text)) return known(text);
  return /^\p{L}$/u.test(text) ? known('local') : asked(null);
};

/** Which party does a name, a label or an abbreviation in running text stand for? */
export const guessPartyName: GuessValue = (raw, context) => {
  const text = context.label ?? raw;
  const press = guessPress(text.toUpperCase().normalize('NFC'));
  if (press) return press;
  const words = foldWords(withoutLetter(text));
  const fact = PARTIES.find(({ names }) => names.includes(words));
  if (fact) return known(fact.id);
  if (words === 'moderaterne') return asked(null);
  const isList = /(^| )\p{L}*(liste|listen)( |$)|^lokal|^borger/u.test(words);
  return isList ? known('local') : asked(null);
};

function guessPress(text: string): ValueGuess | null {
  const fact = PARTIES.find(({ press }) => press.includes(text));
  if (fact) return text === 'S' || text === 'K' ? asked(fact.id) : known(fact.id);
  return BALLOT.has(text) ? known(text) : null;
}

/** `Socialdemokratiet (A)`, `A - Socialdemokratiet` and `Liste A: Socialdemokratiet` lose the letter. */
function withoutLetter(text: string): string {
  return text
    .replace(/\(\s*\p{L}{1,3}\s*\)/gu, ' ')
    .replace(/^\s*(liste\s+)?\p{L}\s*[-–:.,]\s+/iu, '')
    .trim();
}

/** A column that holds abbreviations of several letters is written as newspapers do. */
function isPressStyle({ columnValues }: ValueContext): boolean {
  return ['SF', 'DF', 'EL', 'LA', 'RV', 'KF', 'NB'].some((press) => columnValues.has(press));
}

const BALLOT: ReadonlySet<string> = new Set(
  PARTIES.map(({ id }) => id).filter((id) => id.length === 1 && id !== 'Æ'),
);

const known = (mapped: string): ValueGuess => ({ mapped, isKnown: true });
const asked = (mapped: string | null): ValueGuess => ({ mapped, isKnown: false });
