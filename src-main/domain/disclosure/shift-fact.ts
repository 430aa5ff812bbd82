/** Which other counts would look the same from outside? One solution of a small integer programme. */
import { type Constraint, solve } from 'yalps';
import type { FactSystem } from './fact-system.ts';
import type { SumOfFacts } from './facts.ts';

/** By how much each count changes; every sum still holds and no count falls below zero. */
export type Shift = ReadonlyMap<string, number>;

export interface ShiftQuestion {
  readonly system: FactSystem;
  readonly key: string;
  readonly by: 1 | -1;
  /** So far, or as far as it goes. */
  readonly atMost: number;
  /** What it costs per person that this count changes; `null` where it must stay. */
  costOf(key: string): number | null;
}

const NO_SHIFT: Shift = new Map();

/** Above every cost of the others together: first the wish, then the price. */
const REWARD = 1e5;

/** Counts so many times larger than what is asked for seldom reach zero; they are tried without a floor. */
const ROOM = 4;

/**
 * Moves one count up or down as far as asked, at the least cost. The answer is verified in whole
 * numbers before it is believed: an answer of the solver that does not hold is no answer.
 */
export function shiftFact(question: ShiftQuestion): Shift {
  for (const { hasAllFloors, integers } of ATTEMPTS) {
    const { variables } = solve(
      { ...programme(question, hasAllFloors), integers },
      { maxPivots: 50_000, maxIterations: 2_000, tolerance: 0.05 },
    );
    const shift = readShift(variables);
    if (isPossible(shift, question)) return shift;
  }
  return NO_SHIFT;
}

// Most programmes have whole-numbered answers by themselves; the costly ways come last.
const ATTEMPTS = [
  { hasAllFloors: false, integers: false },
  { hasAllFloors: true, integers: false },
  { hasAllFloors: true, integers: true },
];

/** A count's rise and its fall are two variables, for both are counted from zero. */
type Side = `${'rise' | 'fall'}|${string}`;

function programme({ system, key, by, atMost, costOf }: ShiftQuestion, hasAllFloors: boolean) {
  const constraints = new Map<string, Constraint>([[`end|${key}`, { max: atMost }]]);
  const rows = rowsOf(system.sums);
  for (const sum of rows.names) constraints.set(sum, { equal: 0 });
  const variables = new Map<Side, (readonly [string, number])[]>();
  for (const { key: each, count } of system.facts.values()) {
    const cost = costOf(each);
    if (cost === null) continue;
    const terms = rows.termsOf.get(each) ?? [];
    const mirrored = terms.map(([name, value]) => [name, -value] as const);
    const isWish = each === key;
    const price = ['gain', -cost] as const;
    const wish = [[`end|${key}`, 1] as const, ['gain', REWARD] as const];
    if (!isWish || by === 1)
      variables.set(`rise|${each}`, [...terms, ...(isWish ? wish : [price])]);
    if (count === 0 || (isWish && by === 1)) continue;
    const fall = [...mirrored, ...(isWish ? wish : [price])];
    const hasFloor = hasAllFloors || count < ROOM * atMost;
    if (hasFloor) constraints.set(`floor|${each}`, { max: count });
    variables.set(`fall|${each}`, hasFloor ? [...fall, [`floor|${each}`, 1]] : fall);
  }
  return { direction: 'maximize', objective: 'gain', constraints, variables } as const;
}

/** Each sum as an equation, and in which of them a fact stands with which sign. */
function rowsOf(sums: readonly SumOfFacts[]) {
  const termsOf = new Map<string, (readonly [string, number])[]>();
  const names = sums.map(({ total, parts }, index) => {
    const name = `sum|${index}`;
    const add = (key: string, value: number): void => {
      termsOf.set(key, [...(termsOf.get(key) ?? []), [name, value]]);
    };
    add(total, -1);
    for (const part of parts) add(part, 1);
    return name;
  });
  return { names, termsOf };
}

function readShift(variables: readonly (readonly [Side, number])[]): Shift {
  const shift = new Map<string, number>();
  for (const [side, value] of variables) {
    const key = side.slice(side.indexOf('|') + 1);
    const change = Math.round(value) * (side.startsWith('rise|') ? 1 : -1);
    if (change !== 0) shift.set(key, (shift.get(key) ?? 0) + change);
  }
  return shift;
}

function isPossible(shift: Shift, { system, key, by, atMost, costOf }: ShiftQuestion): boolean {
  const changeOf = (each: string): number => shift.get(each) ?? 0;
  const wished = changeOf(key) * by;
  return (
    wished > 0 &&
    wished <= atMost &&
    [...shift].every(([each, change]) => {
      const fact = system.facts.get(each);
      return fact !== undefined && costOf(each) !== null && fact.count + change >= 0;
    }) &&
    system.sums.every(
      ({ total, parts }) =>
        parts.reduce((sum, part) => sum + changeOf(part), 0) === changeOf(total),
    )
  );
}
