import { drawAge, drawTerms, emptySeat } from './councils-2019.ts';
import type { Facts, Municipality, Party } from './facts.ts';
import type { Councillor, Politician, Seat } from './politician.ts';
import { councillorsOf, groupBy } from './politician.ts';
import type { RandomStream } from './random.ts';

/** Rows on the 2023 list beyond the seats. */
export const SUBSTITUTES_2023 = 17;
/** Substitutes who have entered the council and stand on the list twice. */
export const DOUBLE_ROWS_2023 = 1;

const STAYERS = 1490;
const STAYING_MAYORS = 68;
const MOVED_TO_ANOTHER_COUNCIL = 5;

const STAYING_SHARE: Readonly<Record<Party, number>> = {
  A: 0.63,
  B: 0.66,
  C: 0.72,
  D: 1,
  F: 0.7,
  I: 0.3,
  O: 0.4,
  V: 0.62,
  Ø: 0.62,
  Å: 0.25,
  K: 0.6,
  L: 0.6,
  Æ: 0,
};

/** Persons who changed party between the lists. */
const SWITCHES: readonly (readonly [from: Party, to: Party, count: number])[] = [
  ['O', 'Æ', 14],
  ['O', 'D', 9],
  ['O', 'V', 5],
  ['O', 'C', 4],
  ['O', 'L', 3],
  ['V', 'C', 7],
  ['V', 'L', 5],
  ['V', 'Æ', 4],
  ['V', 'D', 4],
  ['I', 'C', 3],
  ['I', 'V', 2],
  ['Å', 'F', 2],
  ['Å', 'Ø', 1],
  ['A', 'L', 3],
  ['C', 'V', 2],
  ['L', 'Æ', 1],
  ['L', 'V', 2],
];

/** Danmarksdemokraterne of 2023 by the party they were elected for in 2021. */
const ELECTED_FOR_OTHERS: Partial<Record<Party, number>> = { O: 14, V: 4, L: 1 };

/** Adds the seats of 2023 and the newcomers; returns everybody of both years. */
export function drawCouncils2023(
  facts: Facts,
  people: readonly Politician[],
  random: RandomStream,
): Politician[] {
  const stayers = chooseStayers(people, random);
  for (const { person, seat } of stayers) {
    const next = { ...emptySeat(seat.municipality, seat.party), age: seat.age + 4 };
    person.seats[2023] = { ...next, terms: seat.terms + 1 };
  }
  switchParties(stayers, random);
  moveSome(stayers, random);
  const newcomers = drawNewcomers(facts, people, random);
  const everybody = [...people, ...newcomers];
  const ordinary = newcomers.filter((person) => person.seats[2023]?.isSubstitute === false);
  for (const person of random.shuffle(ordinary).slice(0, DOUBLE_ROWS_2023)) {
    person.doubleRow[2023] = true;
  }
  chooseMayors2023(everybody, random);
  return everybody;
}

function chooseStayers(people: readonly Politician[], random: RandomStream): Councillor[] {
  const all = councillorsOf(people, 2019);
  const mayors = random
    .shuffle(all.filter(({ seat }) => seat.isMayor && STAYING_SHARE[seat.party] > 0.3))
    .slice(0, STAYING_MAYORS);
  const members = all.filter(({ seat }) => !seat.isSubstitute);
  const chosen = [...groupBy(members, ({ seat }) => seat.party)].flatMap(([party, group]) => {
    const staying = mayors.filter(({ seat }) => seat.party === party);
    const count = Math.round(STAYING_SHARE[party] * group.length) - staying.length;
    const others = group.filter(({ seat }) => !seat.isMayor);
    return [...staying, ...random.sample(others, count, stayingWeight)];
  });
  const substitutes = random.shuffle(all.filter(({ seat }) => seat.isSubstitute));
  return [...chosen, ...substitutes.slice(0, STAYERS - chosen.length)];
}

function stayingWeight({ seat }: Councillor): number {
  return Math.exp(-0.06 * Math.max(0, seat.age - 60));
}

function switchParties(stayers: readonly Councillor[], random: RandomStream): void {
  for (const [from, to, count] of SWITCHES) {
    const candidates = stayers.filter(
      ({ person, seat }) =>
        seat.party === from && person.seats[2023]?.party === from && !seat.isMayor,
    );
    for (const { person } of random.shuffle(candidates).slice(0, count)) {
      const seat = person.seats[2023];
      if (seat !== undefined) seat.party = to;
    }
  }
}

/** A few change places in pairs, so that no council gets too large. */
function moveSome(stayers: readonly Councillor[], random: RandomStream): void {
  const movers = random.shuffle(stayers.filter(({ seat }) => !seat.isMayor));
  const seats = movers
    .slice(0, MOVED_TO_ANOTHER_COUNCIL)
    .flatMap((one) => one.person.seats[2023] ?? []);
  const places = seats.map((seat) => seat.municipality);
  seats.forEach((seat, index) => {
    seat.municipality = places[(index + 1) % places.length] ?? seat.municipality;
  });
}

function drawNewcomers(
  facts: Facts,
  people: readonly Politician[],
  random: RandomStream,
): Politician[] {
  const sitting = councillorsOf(people, 2023);
  const takenIn = groupBy(sitting, ({ seat }) => seat.municipality);
  const places = facts.municipalities.flatMap((place) =>
    Array.from({ length: place.seats[2023] - (takenIn.get(place)?.length ?? 0) }, () => place),
  );
  const parties = random.shuffle(openSeatsByParty(facts, sitting));
  const members = places.map((place, index) => newcomer(place, parties[index] ?? 'L', random));
  const substitutes = random
    .shuffle(members)
    .slice(0, SUBSTITUTES_2023 - DOUBLE_ROWS_2023)
    .map((seat) => ({ ...newcomer(seat.municipality, seat.party, random), isSubstitute: true }));
  return [...members, ...substitutes].map((seat, index) => ({
    number: people.length + index + 1,
    gender: random.chance(0.61) ? 'male' : 'female',
    seats: { 2023: seat },
    doubleRow: {},
  }));
}

function openSeatsByParty(facts: Facts, sitting: readonly Councillor[]): Party[] {
  const sittingOf = groupBy(sitting, ({ seat }) => seat.party);
  return facts.parties
    .filter((fact) => fact.party !== 'Æ')
    .flatMap((fact) => {
      const left = ELECTED_FOR_OTHERS[fact.party] ?? 0;
      const open = fact.seatsElected2021 - left - (sittingOf.get(fact.party)?.length ?? 0);
      return Array.from({ length: Math.max(0, open) }, () => fact.party);
    });
}

function newcomer(place: Municipality, party: Party, random: RandomStream): Seat {
  const age = drawAge(random, 48);
  return { ...emptySeat(place, party), age, terms: drawTerms(random, age, 0.88) };
}

function chooseMayors2023(people: readonly Politician[], random: RandomStream): void {
  const members = councillorsOf(people, 2023).filter(({ seat }) => !seat.isSubstitute);
  for (const council of groupBy(members, ({ seat }) => seat.municipality).values()) {
    const old = council.find(
      ({ person, seat }) =>
        person.seats[2019]?.isMayor === true &&
        person.seats[2019].municipality === seat.municipality,
    );
    const keepsOld = old !== undefined && random.chance(0.83);
    const mayor = keepsOld ? old : drawNewMayor(council, random);
    mayor.seat.isMayor = true;
  }
}

function drawNewMayor(council: readonly Councillor[], random: RandomStream): Councillor {
  const groups = [...groupBy(random.shuffle(council), ({ seat }) => seat.party).values()];
  const largest = groups.sort((left, right) => right.length - left.length).slice(0, 2);
  const candidates = largest.flat().filter(({ person }) => person.seats[2019]?.isMayor !== true);
  const weightOf = ({ person }: Councillor): number => (person.seats[2019] === undefined ? 1 : 4);
  return random.sample(candidates, 1, weightOf)[0] ?? random.pick(council);
}
