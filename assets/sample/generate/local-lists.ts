import type { Municipality, Wave } from './facts.ts';
import { randomStream } from './random.ts';

/** The ballot letter and name of a municipality's local list. */
export interface LocalList {
  /** Empty where the letter would be mistaken for a national party's. */
  readonly letter: string;
  readonly name: string;
}

const NAMES = [
  'Borgerlisten',
  'Lokallisten',
  'Fælleslisten',
  'Kommunelisten',
  'Tværpolitisk Liste',
];
const LETTERS = ['L', 'M', 'N', 'T', 'E', 'H', 'J', 'R', 'W', 'X', 'Y'];
/** Slesvigsk Parti stands in the four municipalities of North Schleswig. */
const NORTH_SCHLESWIG = [510, 540, 550, 580];
/** Here the list of 2021 had the letter Æ, which in 2023 is a national party's. */
const LIST_WITH_LETTER_AE = 730;

/** The local list of a municipality; letters change between elections, names seldom. */
export function localListOf(place: Municipality, wave: Wave): LocalList {
  if (NORTH_SCHLESWIG.includes(place.code)) return { letter: 'S', name: 'Slesvigsk Parti' };
  if (place.code === LIST_WITH_LETTER_AE && wave === 2023) {
    return { letter: '', name: 'Velfærdslisten' };
  }
  const name = randomStream(place.code, 'local list name').pick(NAMES);
  const random = randomStream(place.code, 'local list letter');
  const first = random.pick(LETTERS);
  const hasNewLetter = wave === 2023 && random.chance(0.3);
  return { letter: hasNewLetter ? random.pick(LETTERS) : first, name };
}
