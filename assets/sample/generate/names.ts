import type { Facts, NameFact } from './facts.ts';
import type { Politician } from './politician.ts';
import type { RandomStream } from './random.ts';

/** A name in its parts, as its bearer writes it. */
export interface FullName {
  readonly given: string;
  readonly middle: readonly string[];
  readonly surname: string;
}

type Draw = (random: RandomStream) => string;

/** Gives everybody a name; within a council names differ but for the planned namesakes. */
export function drawNames(
  facts: Facts,
  people: readonly Politician[],
  random: RandomStream,
): Map<Politician, FullName> {
  const names = new Map<Politician, FullName>();
  const taken = new Set<string>();
  const draws = nameDraws(facts);
  for (const person of people) {
    const places = placesOf(person);
    let name = draws(person, random);
    while (places.some((place) => taken.has(`${place}:${shortKey(name)}`))) {
      name = draws(person, random);
    }
    for (const place of places) taken.add(`${place}:${shortKey(name)}`);
    names.set(person, name);
  }
  return names;
}

/** First given name and surname: what two persons of one council must not share by chance. */
function shortKey({ given, surname }: FullName): string {
  return `${given.split(/[ -]/)[0] ?? given} ${surname}`;
}

function placesOf(person: Politician): number[] {
  return Object.values(person.seats).map((seat) => seat.municipality.code);
}

function nameDraws(facts: Facts): (person: Politician, random: RandomStream) => FullName {
  const given = {
    female: drawByCohort(facts.femaleNames),
    male: drawByCohort(facts.maleNames),
  };
  const middle = weightedDraw(facts.middleNames);
  const surname = weightedDraw(facts.surnames);
  return (person, random) => {
    const first = given[person.gender](cohortOf(person, random))(random);
    const last = surname(random);
    const wanted = middleCount(random) - (first.includes(' ') ? 1 : 0);
    const between: string[] = [];
    while (between.length < wanted) {
      const token = middle(random);
      if (token !== last && !between.includes(token)) between.push(token);
    }
    return { given: first, middle: between, surname: last };
  };
}

/** Published shares of two, three, and four or more names: .33, .55, .12. */
function middleCount(random: RandomStream): number {
  const share = random.uniform();
  if (share < 0.33) return 0;
  return share < 0.88 ? 1 : 2;
}

function cohortOf(person: Politician, random: RandomStream): string {
  const age =
    (person.seats[2019]?.age ?? (person.seats[2023]?.age ?? 50) - 4) + 6 * random.normal();
  if (age >= 60) return 'O';
  return age >= 38 ? 'M' : 'Y';
}

function drawByCohort(names: readonly NameFact[]): (cohort: string) => Draw {
  const draws = new Map(
    ['O', 'M', 'Y'].map((cohort) => [
      cohort,
      weightedDraw(names.filter((name) => name.cohort === cohort)),
    ]),
  );
  const any = weightedDraw(names);
  return (cohort) => draws.get(cohort) ?? any;
}

function weightedDraw(names: readonly NameFact[]): Draw {
  const cumulated: number[] = [];
  let total = 0;
  for (const name of names) {
    total += name.weight;
    cumulated.push(total);
  }
  return (random) => {
    const point = random.uniform() * total;
    const at = cumulated.findIndex((sum) => sum > point);
    return names[at]?.name ?? 'Jensen';
  };
}
