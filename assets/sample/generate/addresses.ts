import type { Municipality, Party, Wave } from './facts.ts';
import type { FullName } from './names.ts';
import { transliterate } from './name-text.ts';
import type { RandomStream } from './random.ts';

/** Where an address lives. */
export type AddressKind = 'municipal' | 'party' | 'private';

/** How a municipality writes its addresses. */
export type AddressFormat = 'initials' | 'full';

const PARTY_DOMAINS: Readonly<Record<Party, string>> = {
  A: 'socialdemokratiet',
  B: 'radikale',
  C: 'konservative',
  D: 'nyeborgerlige',
  F: 'sf',
  I: 'liberalalliance',
  O: 'danskfolkeparti',
  V: 'venstre',
  Ø: 'enhedslisten',
  Å: 'alternativet',
  K: 'kristendemokraterne',
  Æ: 'danmarksdemokraterne',
  L: 'lokallisten',
};

/** Hands out addresses, each one once; all domains are reserved names (.example). */
export class AddressBook {
  readonly #taken = new Set<string>();
  readonly #random: RandomStream;

  constructor(random: RandomStream) {
    this.#random = random;
  }

  municipal(name: FullName, place: Municipality, format: AddressFormat): string {
    const locals = format === 'full' ? fullForms(name) : initialForms(name);
    return this.#firstFree(locals, municipalDomain(place));
  }

  party(name: FullName, party: Party): string {
    return this.#firstFree(fullForms(name), `${PARTY_DOMAINS[party]}.parti.example`);
  }

  private(name: FullName): string {
    const given = letters(name.given);
    const number = 10 + this.#random.integer(89);
    const locals = this.#random.chance(0.6)
      ? [`${given}${number}`, `${given}${number}${letters(name.surname).slice(0, 1)}`]
      : fullForms(name);
    return this.#firstFree(locals, 'privatmail.example');
  }

  #firstFree(locals: readonly string[], domain: string): string {
    const numbered = Array.from({ length: 90 }, (_, at) => `${locals[0] ?? 'x'}${at + 2}`);
    for (const local of [...locals, ...numbered]) {
      const address = `${local}@${domain}`;
      if (this.#taken.has(address)) continue;
      this.#taken.add(address);
      return address;
    }
    throw new RangeError(`No free address left in ${domain}`);
  }
}

/** The reserved domain a municipality writes from. */
export function municipalDomain(place: Municipality): string {
  return `${letters(place.name)}.kommune.example`;
}

/** The format a municipality uses in a wave; some change to full names between the waves. */
export function drawFormats(
  places: readonly Municipality[],
  random: RandomStream,
): (place: Municipality, wave: Wave) => AddressFormat {
  const first = new Map(
    places.map((place): [Municipality, AddressFormat] => [
      place,
      random.chance(0.4) ? 'initials' : 'full',
    ]),
  );
  const initials = random.shuffle(places.filter((place) => first.get(place) === 'initials'));
  const changing = new Set(initials.slice(0, 17));
  return (place, wave) =>
    wave === 2023 && changing.has(place) ? 'full' : (first.get(place) ?? 'full');
}

function letters(text: string): string {
  return transliterate(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

function fullForms({ given, middle, surname }: FullName): string[] {
  const first = letters(given.split(/[ -]/)[0] ?? given);
  const last = letters(surname);
  const between = middle.map((token) => letters(token).slice(0, 1));
  return [`${first}.${last}`, ...between.map((letter) => `${first}.${letter}.${last}`)];
}

function initialForms({ given, middle, surname }: FullName): string[] {
  const first = letters(given);
  const last = letters(surname);
  const between = middle.map((token) => letters(token).slice(0, 1)).join('');
  return [
    `${first.slice(0, 1)}${between}${last.slice(0, between === '' ? 2 : 1)}`,
    `${first.slice(0, 1)}${between}${last.slice(0, 2)}`,
    `${first.slice(0, 2)}${between}${last.slice(0, 2)}`,
    `${first.slice(0, 2)}${last.slice(0, 3)}`,
  ];
}
