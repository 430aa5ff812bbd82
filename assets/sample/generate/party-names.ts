import type { Facts, Party, Wave } from './facts.ts';
import { loadFacts } from './facts.ts';
import { localListOf } from './local-lists.ts';
import type { Seat } from './politician.ts';

const parties: Facts['parties'] = loadFacts().parties;
const FULL_NAMES = new Map(parties.map((fact) => [fact.party, fact.name]));

/** Other ways to write the same party, as met in lists. */
const WRITTEN_2023: Partial<Record<Party, readonly string[]>> = {
  A: ['Socialdemokratiet', 'Socialdemokraterne', 'Socialdemokratiet (A)'],
  B: ['Radikale Venstre', 'Det Radikale Venstre'],
  C: ['Det Konservative Folkeparti', 'Konservative'],
  F: ['SF - Socialistisk Folkeparti', 'SF'],
  V: ['Venstre, Danmarks Liberale Parti', 'Venstre'],
  Ø: ['Enhedslisten - De Rød-Grønne', 'Enhedslisten'],
};

/** The letter in the list's party column; empty where there is none. */
export function partyLetter(seat: Seat, wave: Wave): string {
  return seat.party === 'L' ? localListOf(seat.municipality, wave).letter : seat.party;
}

/** The party's name in the 2019 list. */
export function partyName2019(seat: Seat): string {
  return seat.party === 'L'
    ? localListOf(seat.municipality, 2019).name
    : (FULL_NAMES.get(seat.party) ?? seat.party);
}

/** The party's name in the 2023 list, where municipalities write it differently. */
export function partyName2023(seat: Seat): string {
  if (seat.party === 'L') return localListOf(seat.municipality, 2023).name;
  if (seat.party === 'Æ') return 'Danmarksdemokraterne';
  const forms = WRITTEN_2023[seat.party] ?? [];
  const usual = FULL_NAMES.get(seat.party) ?? seat.party;
  const { code } = seat.municipality;
  // About three in ten municipalities write a party in a way of their own.
  return code % 10 < 3 ? (forms[code % Math.max(1, forms.length)] ?? usual) : usual;
}
