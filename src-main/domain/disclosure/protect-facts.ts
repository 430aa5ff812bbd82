/** Which counts must be withheld, so that no small one can be read or worked out? */
import type { FactSystem } from './fact-system.ts';
import { tiedTo } from './fact-system.ts';
import type { Fact } from './facts.ts';
import { type Shift, shiftFact } from './shift-fact.ts';

export interface ProtectionWish {
  readonly system: FactSystem;
  /** Fewer persons than this are not shown. */
  readonly minimum: number;
  /** Facts that cells print or rest on. */
  readonly printed: ReadonlySet<string>;
  /** Facts that have left the study already, whatever we do now. */
  readonly known: ReadonlySet<string>;
}

/** A small count that stays too narrow whatever is withheld, as public figures bind it. */
export interface ExposedFact {
  readonly key: string;
  /** How far apart the lowest and the highest possible count lie. */
  readonly width: number;
}

export interface Protection {
  readonly small: ReadonlySet<string>;
  /** The small ones and those withheld with them. */
  readonly withheld: ReadonlySet<string>;
  readonly exposed: readonly ExposedFact[];
}

/** Is this a group so small that its count is withheld? */
export function isSmall({ count, isPublic, isLoss }: Fact, minimum: number): boolean {
  return !isPublic && isLoss !== true && count > 0 && count < minimum;
}

/**
 * Withholds every small count, and with it so much more that from all that stays, all sums and all
 * that has left before, it could as well be `minimum` persons higher or lower. For each small count
 * another possible table is found by `shiftFact`; the counts that differ there are withheld. Both
 * tables then look the same from outside, and stay so when more is withheld: one pass suffices.
 */
export function protectFacts({ system, minimum, printed, known }: ProtectionWish): Protection {
  const small = [...system.facts.values()]
    .filter((fact) => isSmall(fact, minimum) && !known.has(fact.key))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const withheld = new Set(small.map(({ key }) => key));
  const room = new Map<string, { up: number; down: number }>();
  const roomOf = (key: string) => room.get(key) ?? { up: 0, down: 0 };
  const costOf = (key: string): number | null => {
    const fact = system.facts.get(key);
    if (!fact || fact.isPublic || known.has(key)) return null;
    if (withheld.has(key) || !printed.has(key)) return 0.001;
    if (fact.isLoss === true) return null;
    return 1 + Math.sqrt(fact.count);
  };
  const take = (shift: Shift): void => {
    for (const [key, change] of shift) {
      if (printed.has(key)) withheld.add(key);
      const { up, down } = roomOf(key);
      room.set(key, { up: Math.max(up, change), down: Math.max(down, -change) });
    }
  };
  const widthOf = (key: string): number => roomOf(key).up + roomOf(key).down;
  for (const { key } of small) {
    const tied = tiedTo(system, key);
    for (const by of [1, -1] as const) {
      const atMost = minimum - roomOf(key)[by === 1 ? 'down' : 'up'];
      if (widthOf(key) < minimum) take(shiftFact({ system: tied, key, by, atMost, costOf }));
    }
  }
  const exposed = small
    .map(({ key }) => ({ key, width: widthOf(key) }))
    .filter(({ width }) => width < minimum);
  return { small: new Set(small.map(({ key }) => key)), withheld, exposed };
}
