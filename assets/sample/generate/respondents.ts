import type { Wave } from './facts.ts';
import type { Councillor, Politician } from './politician.ts';
import { councillorsOf, groupBy } from './politician.ts';
import type { RandomStream } from './random.ts';

/** Persons who answer, as published. */
export const RESPONDENTS: Readonly<Record<Wave, number>> = { 2019: 946, 2023: 757 };
/** Persons who answer both times and can be linked. */
export const LINKABLE_PAIRS = 265;
/** Persons who answer both times under a new name and address: no one can link them. */
export const UNLINKABLE_PAIRS = 4;

/** Who answers in each wave. */
export interface Respondents {
  readonly inWave: Readonly<Record<Wave, ReadonlySet<Politician>>>;
  readonly unlinkable: ReadonlySet<Politician>;
}

/** Draws the answering persons; every municipality answers in both waves. */
export function drawRespondents(people: readonly Politician[], random: RandomStream): Respondents {
  const list2019 = councillorsOf(people, 2019);
  const first = coverAllPlaces(list2019, ranking(list2019, random), RESPONDENTS[2019], () => true);
  const list2023 = councillorsOf(people, 2023);
  const before = list2023.filter(({ person }) => first.has(person));
  const again = ranking(before, random).slice(0, LINKABLE_PAIRS + UNLINKABLE_PAIRS);
  const others = ranking(
    list2023.filter(({ person }) => !first.has(person)),
    random,
  );
  const second = coverAllPlaces(
    list2023,
    [...again, ...others],
    RESPONDENTS[2023],
    ({ person }) => !first.has(person),
  );
  const pairs = again.filter(({ person, seat }) => canVanish(person) && !seat.isMayor);
  const unlinkable = random.shuffle(pairs).slice(0, UNLINKABLE_PAIRS);
  return {
    inWave: { 2019: first, 2023: second },
    unlinkable: new Set(unlinkable.map(({ person }) => person)),
  };
}

function canVanish(person: Politician): boolean {
  const [before, after] = [person.seats[2019], person.seats[2023]];
  return before?.isMayor === false && before.municipality === after?.municipality;
}

function ranking(list: readonly Councillor[], random: RandomStream): Councillor[] {
  return random.sample(list, list.length, ({ seat }) =>
    Math.exp(
      (seat.isMayor ? 0.6 : 0) -
        (seat.municipality.region === 'Sjælland' ? 0.15 : 0) +
        0.01 * seat.age -
        (seat.isSubstitute ? 1 : 0),
    ),
  );
}

/** Takes the first `count` of a ranking, but swaps the last ones for places without an answer. */
function coverAllPlaces(
  list: readonly Councillor[],
  ranked: readonly Councillor[],
  count: number,
  mayChange: (councillor: Councillor) => boolean,
): Set<Politician> {
  const chosen = ranked.slice(0, count);
  const reserve = ranked.slice(count);
  const places = groupBy(list, ({ seat }) => seat.municipality);
  for (const place of places.keys()) {
    if (chosen.some(({ seat }) => seat.municipality === place)) continue;
    const entering = reserve.find(({ seat }) => seat.municipality === place);
    const leaving = chosen.findLastIndex(
      (one) =>
        mayChange(one) &&
        chosen.filter(({ seat }) => seat.municipality === one.seat.municipality).length > 2,
    );
    if (entering !== undefined && leaving >= 0) chosen[leaving] = entering;
  }
  return new Set(chosen.map(({ person }) => person));
}
