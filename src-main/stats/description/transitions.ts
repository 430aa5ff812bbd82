import { invariant } from '../../../shared/kernel/assert.ts';

/** Steps from one observed value of an entity to its next. */
export interface Transitions {
  /** 0 → 1. */
  readonly upward: number;
  /** 1 → 0. */
  readonly downward: number;
  readonly stayedZero: number;
  readonly stayedOne: number;
  /** Entities with at least two observed values. */
  readonly entities: number;
  /** Entities of which at least one step is a change: all that a within estimator sees. */
  readonly changers: number;
}

/**
 * How often does a binary variable change within entities?
 *
 * values: N numbers 0 or 1. entity: N codes. time: N numbers; a step leads to the entity's next
 * time, also over a gap. Entities with one row take no step.
 *
 * @source [StataXtsum]; transitions as Stata's xttrans
 * @verified test/reference/description (R table of lagged values, exact)
 */
export function transitions(
  values: Float64Array,
  entity: Int32Array,
  time: Float64Array,
): Transitions {
  const rows = Array.from(values, (_, row) => row).toSorted(
    (a, b) => entity[a] - entity[b] || time[a] - time[b],
  );
  const counts = [0, 0, 0, 0];
  const seen = new Set<number>();
  const changed = new Set<number>();
  for (let place = 1; place < rows.length; place += 1) {
    const [before, after] = [rows[place - 1], rows[place]];
    const own = entity[after];
    if (entity[before] !== own) continue;
    const step = 2 * values[before] + values[after];
    invariant(step in counts, 'a binary variable is 0 or 1');
    counts[step] += 1;
    seen.add(own);
    if (values[before] !== values[after]) changed.add(own);
  }
  const [stayedZero, upward, downward, stayedOne] = counts;
  return {
    upward,
    downward,
    stayedZero,
    stayedOne,
    entities: seen.size,
    changers: changed.size,
  };
}
