import type { Facts, Municipality, Party } from './facts.ts';
import type { Politician, Seat } from './politician.ts';
import { councillorsOf, groupBy } from './politician.ts';
import type { RandomStream } from './random.ts';

/** Rows on the 2019 list beyond the seats. */
export const SUBSTITUTES_2019 = 31;
/** Substitutes who have entered the council and stand on the list twice. */
export const DOUBLE_ROWS_2019 = 2;

/** Who sits in the councils in January 2019: exact seats per place and per party. */
export function drawCouncils2019(facts: Facts, random: RandomStream): Politician[] {
  const places = facts.municipalities.flatMap((place) =>
    Array.from({ length: place.seats[2019] }, () => place),
  );
  const parties = random.shuffle(
    facts.parties.flatMap((fact) =>
      Array.from({ length: fact.seatsElected2017 }, () => fact.party),
    ),
  );
  const members = places.map((place, index): Politician => {
    const party = parties[index] ?? 'L';
    return newPolitician(index + 1, random.chance(0.67) ? 'male' : 'female', {
      ...drawExperience(random),
      ...emptySeat(place, party),
    });
  });
  const people = [...members, ...drawSubstitutes(members, random)];
  for (const person of random.shuffle(members).slice(0, DOUBLE_ROWS_2019)) {
    person.doubleRow[2019] = true;
  }
  chooseMayors(people, random);
  return people;
}

function newPolitician(number: number, gender: Politician['gender'], seat: Seat): Politician {
  return { number, gender, seats: { 2019: seat }, doubleRow: {} };
}

/** A seat without posts. */
export function emptySeat(municipality: Municipality, party: Party): Omit<Seat, 'age' | 'terms'> {
  return {
    municipality,
    party,
    isSubstitute: false,
    isMayor: false,
    isInCoalition: false,
    isGroupLeader: false,
    isChair: false,
  };
}

function drawExperience(random: RandomStream): Pick<Seat, 'age' | 'terms'> {
  const age = drawAge(random, 53);
  return { age, terms: drawTerms(random, age, 0.37) };
}

/** Years, normal with standard deviation 11.5, from 20 to 82. */
export function drawAge(random: RandomStream, mean: number): number {
  const age = Math.round(mean + 11.5 * random.normal());
  return age < 20 || age > 82 ? drawAge(random, mean) : age;
}

/** Terms served: one with the given share, else more, never more than the age allows. */
export function drawTerms(random: RandomStream, age: number, shareFirst: number): number {
  if (random.chance(shareFirst)) return 1;
  let terms = 2;
  while (!random.chance(0.42)) terms += 1;
  return Math.max(1, Math.min(terms, Math.floor((age - 18) / 4)));
}

function drawSubstitutes(members: readonly Politician[], random: RandomStream): Politician[] {
  const count = SUBSTITUTES_2019 - DOUBLE_ROWS_2019;
  return random
    .shuffle(members.flatMap((person) => person.seats[2019] ?? []))
    .slice(0, count)
    .map((seat, index): Politician =>
      newPolitician(members.length + index + 1, random.chance(0.67) ? 'male' : 'female', {
        ...drawExperience(random),
        ...emptySeat(seat.municipality, seat.party),
        isSubstitute: true,
      }),
    );
}

function chooseMayors(people: readonly Politician[], random: RandomStream): void {
  const members = councillorsOf(people, 2019).filter(({ seat }) => !seat.isSubstitute);
  for (const council of groupBy(members, ({ seat }) => seat.municipality).values()) {
    const groups = [...groupBy(random.shuffle(council), ({ seat }) => seat.party).values()];
    const largest = groups.sort((left, right) => right.length - left.length)[0];
    const mayor = random.pick(largest ?? []);
    mayor.seat.isMayor = true;
    mayor.person.gender = random.chance(0.86) ? 'male' : 'female';
  }
}
