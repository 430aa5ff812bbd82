import type { Municipality, Party, Wave } from './facts.ts';

/** As far as names and the survey tell it. */
export type Gender = 'female' | 'male';

/** What a person is in one council: place, party, experience and posts. */
export interface Seat {
  municipality: Municipality;
  party: Party;
  isSubstitute: boolean;
  /** Years at the time of the survey. */
  age: number;
  /** Terms served, the current one included. */
  terms: number;
  isMayor: boolean;
  isInCoalition: boolean;
  isGroupLeader: boolean;
  isChair: boolean;
}

/** An invented politician: one true person, whatever the lists call them. */
export interface Politician {
  readonly number: number;
  gender: Gender;
  readonly seats: Partial<Record<Wave, Seat>>;
  /** Stands a second time on the list of that year, as a substitute too. */
  readonly doubleRow: Partial<Record<Wave, true>>;
}

/** A politician who is on a wave's list, with that wave's seat. */
export interface Councillor {
  readonly person: Politician;
  readonly seat: Seat;
}

/** Everybody on the list of one wave. */
export function councillorsOf(people: readonly Politician[], wave: Wave): Councillor[] {
  return people.flatMap((person) => {
    const seat = person.seats[wave];
    return seat === undefined ? [] : [{ person, seat }];
  });
}

/** Splits councillors by some key, in order of first appearance. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
