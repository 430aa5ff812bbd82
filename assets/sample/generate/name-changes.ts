import type { Facts } from './facts.ts';
import type { FullName } from './names.ts';
import type { Politician } from './politician.ts';
import type { RandomStream } from './random.ts';

/** How a person's name differs between the lists, by the id of the kind of change. */
export interface NameChange {
  readonly id: string;
  readonly name: FullName;
}

type Change = (name: FullName, person: Politician, random: RandomStream) => FullName | null;

const NICKNAMES: Readonly<Record<string, string>> = {
  Elisabeth: 'Lis',
  Margrethe: 'Grethe',
  Katrine: 'Trine',
  Kristine: 'Stine',
  Christine: 'Stine',
  Birgitte: 'Gitte',
  Birgit: 'Gitte',
  Susanne: 'Sanne',
  Charlotte: 'Lotte',
  Kirsten: 'Kis',
  Annette: 'Nette',
  Johanne: 'Hanne',
  Karl: 'Kalle',
  Christian: 'Chr.',
  Kristian: 'Kris',
  Thomas: 'Tom',
  Nikolaj: 'Niko',
  Frederik: 'Frede',
  Alexander: 'Alex',
  Marianne: 'Janne',
  Jørgen: 'Jørn',
};

/** Each structural change of a name between 2019 and 2023; null where it cannot happen. */
const CHANGES: Readonly<Record<string, Change>> = {
  N01: (name, person, random) =>
    person.gender === 'female' && name.middle.length > 0
      ? { ...name, surname: otherSurname(name, random) }
      : null,
  N02: (name, person, random) =>
    person.gender === 'female'
      ? {
          ...name,
          middle: [...name.middle, name.surname],
          surname: otherSurname(name, random),
        }
      : null,
  N03: (name, person) => {
    const last = name.middle.at(-1);
    return person.gender === 'female' && last !== undefined
      ? { ...name, middle: name.middle.slice(0, -1), surname: last }
      : null;
  },
  N04: (name) => (name.middle.length > 0 ? { ...name, middle: name.middle.slice(0, -1) } : null),
  N05: (name, _person, random) =>
    name.middle.length < 2
      ? { ...name, middle: [...name.middle, random.pick(['Toft', 'Bak', 'Krogh', 'Riis', 'Hald'])] }
      : null,
  N06: (name, _person, random) =>
    name.middle.length > 0
      ? {
          ...name,
          middle: name.middle.map((token) => token.slice(0, 1) + (random.chance(0.7) ? '.' : '')),
        }
      : null,
  N07: (name) =>
    name.given.includes(' ') ? { ...name, given: name.given.split(' ')[0] ?? name.given } : null,
  N08: (name) =>
    /[ -]/.test(name.given) && !name.given.includes('. ')
      ? {
          ...name,
          given: name.given.includes('-')
            ? name.given.replaceAll('-', ' ')
            : name.given.replaceAll(' ', '-'),
        }
      : null,
  N09: (name, _person, random) => initialsOf(name, random),
  N10: (name) => {
    const nickname = NICKNAMES[name.given];
    return nickname === undefined ? null : { ...name, given: nickname };
  },
};

/** Kinds with a spelling variant known from the name tables; filled in by `drawNameChanges`. */
function withVariants(facts: Facts): Readonly<Record<string, Change>> {
  const given = variantsOf([...facts.femaleNames, ...facts.maleNames]);
  const surnames = variantsOf(facts.surnames);
  const isRing = (one: string, other: string): boolean => /å/i.test(one) !== /å/i.test(other);
  return {
    ...CHANGES,
    N11: (name) => {
      const variant = given.get(name.given);
      return variant === undefined ? null : { ...name, given: variant };
    },
    N12: (name) => {
      const variant = surnames.get(name.surname);
      return variant === undefined || isRing(variant, name.surname)
        ? null
        : { ...name, surname: variant };
    },
    N13: (name) => {
      const surname = name.surname.replace(/gaard$/, 'gård').replace(/^Aa/, 'Å');
      const givenName = name.given.replace(/^Aa/, 'Å');
      const changed = surname !== name.surname || givenName !== name.given;
      return changed ? { ...name, given: givenName, surname } : null;
    },
  };
}

/** Draws who changes how, at the shares of the fact table; one structural change a person. */
export function drawNameChanges(
  facts: Facts,
  stayers: readonly Politician[],
  names: ReadonlyMap<Politician, FullName>,
  random: RandomStream,
): Map<Politician, NameChange> {
  const changes = new Map<Politician, NameChange>();
  const kinds = Object.entries(withVariants(facts));
  // Rare forms choose first: a nickname needs one of few names, a dropped middle name hardly any.
  const rarestFirst = ['N09', 'N07', 'N08', 'N10', 'N13', 'N12', 'N11', 'N03', 'N01', 'N02'];
  const rank = (id: string): number => (rarestFirst.indexOf(id) + 99) % 99;
  for (const [id, change] of kinds.sort(([left], [right]) => rank(left) - rank(right))) {
    let left = Math.round((facts.changeShares.get(id) ?? 0) * stayers.length);
    for (const person of random.shuffle(stayers)) {
      const name = names.get(person);
      if (left === 0) break;
      if (name === undefined || changes.has(person)) continue;
      const changed = change(name, person, random);
      if (changed === null) continue;
      changes.set(person, { id, name: changed });
      left -= 1;
    }
  }
  return changes;
}

/** A new identity on the second list: another given form and another surname. */
export function vanishingName(name: FullName, random: RandomStream): FullName {
  const given = NICKNAMES[name.given] ?? `${name.given.slice(0, 1)}.`;
  return { given, middle: [], surname: otherSurname(name, random) };
}

function otherSurname(name: FullName, random: RandomStream): string {
  const choices = ['Bak', 'Kristensen', 'Madsen', 'Holst', 'Thorsen', 'Krogh', 'Mortensen', 'Lind'];
  return random.pick(choices.filter((one) => one !== name.surname && !name.middle.includes(one)));
}

function initialsOf(name: FullName, random: RandomStream): FullName | null {
  const tokens = [...name.given.split(/[ -]/), ...name.middle];
  if (tokens.length < 2) return null;
  const form = random.pick(['.', '. ', '', ' ']);
  const given = tokens
    .map((token) => token.slice(0, 1) + form)
    .join('')
    .trim();
  return { given, middle: [], surname: name.surname };
}

function variantsOf(
  names: readonly { readonly name: string; readonly variants: readonly string[] }[],
): Map<string, string> {
  return new Map(
    names.flatMap(({ name, variants }) => {
      const other = variants.find((variant) => variant !== name);
      return other === undefined ? [] : [[name, other] as const];
    }),
  );
}
