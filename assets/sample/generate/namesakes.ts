import type { FullName } from './names.ts';
import type { Politician } from './politician.ts';
import type { RandomStream } from './random.ts';
import type { Respondents } from './respondents.ts';

interface Trap {
  readonly id: 'N25' | 'N26' | 'N28';
  readonly count: number;
  readonly fits: (one: Politician, other: Politician) => boolean;
  readonly rename: (name: FullName) => { one: FullName; other: FullName };
}

const sameName = (name: FullName): { one: FullName; other: FullName } => ({
  one: { ...name, middle: [] },
  other: { ...name, middle: [] },
});

/** Different persons who look alike on the lists; linking them would be an error. */
const TRAPS: readonly Trap[] = [
  {
    id: 'N25',
    count: 2,
    fits: (one, other) =>
      isOnBoth(one) &&
      other.seats[2019] !== undefined &&
      inOnePlace(one, other) &&
      !inOneParty(one, other),
    rename: sameName,
  },
  {
    id: 'N25',
    count: 2,
    fits: (one, other) =>
      leaves(one) && enters(other) && inOnePlace(one, other) && !inOneParty(one, other),
    rename: sameName,
  },
  {
    id: 'N26',
    count: 8,
    fits: (one, other) => leaves(one) && enters(other) && !inOnePlace(one, other),
    rename: sameName,
  },
  {
    id: 'N28',
    count: 1,
    fits: (one, other) =>
      leaves(one) && enters(other) && inOnePlace(one, other) && inOneParty(one, other),
    rename: (name) => ({
      one: { ...name, middle: ['Peter'] },
      other: { ...name, middle: [] },
    }),
  },
];

/** Gives some pairs of different persons the same name; returns which trap each is part of. */
export function plantNamesakes(
  people: readonly Politician[],
  names: Map<Politician, FullName>,
  respondents: Respondents,
  random: RandomStream,
): Map<Politician, string> {
  const planted = new Map<Politician, string>();
  const answersBoth = (one: Politician, other: Politician): boolean =>
    respondents.inWave[2019].has(one) && respondents.inWave[2023].has(other);
  for (const trap of TRAPS) {
    let left = trap.count;
    const others = random.shuffle(people);
    for (const one of random.shuffle(people)) {
      if (left === 0) break;
      const other = others.find(
        (candidate) =>
          candidate !== one &&
          candidate.gender === one.gender &&
          !planted.has(candidate) &&
          trap.fits(one, candidate) &&
          !answersBoth(one, candidate),
      );
      const name = names.get(one);
      if (other === undefined || name === undefined || planted.has(one)) continue;
      const renamed = trap.rename(name);
      names.set(one, renamed.one);
      names.set(other, renamed.other);
      planted.set(one, trap.id).set(other, trap.id);
      left -= 1;
    }
  }
  return planted;
}

function isOnBoth(person: Politician): boolean {
  return person.seats[2019] !== undefined && person.seats[2023] !== undefined;
}

function leaves(person: Politician): boolean {
  return person.seats[2019] !== undefined && person.seats[2023] === undefined;
}

function enters(person: Politician): boolean {
  return person.seats[2019] === undefined && person.seats[2023] !== undefined;
}

function firstSeat(person: Politician): { place: number; party: string } | null {
  const seat = person.seats[2019] ?? person.seats[2023];
  return seat === undefined ? null : { place: seat.municipality.code, party: seat.party };
}

function inOnePlace(one: Politician, other: Politician): boolean {
  return firstSeat(one)?.place === firstSeat(other)?.place;
}

function inOneParty(one: Politician, other: Politician): boolean {
  return firstSeat(one)?.party === firstSeat(other)?.party;
}
