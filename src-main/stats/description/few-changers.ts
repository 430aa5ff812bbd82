import type { Transitions } from './transitions.ts';

/** Below so many changers a within coefficient rests on single persons. */
export const FEWEST_CHANGERS = 30;
/** Below this share of the entities with two rows the variable is nearly constant. */
export const LOWEST_SHARE = 0.05;

/**
 * Do too few entities change for a within coefficient to say much?
 *
 *   few: changers < 30, or changers / entities < 0.05
 *
 * A within coefficient of a binary variable is a mean over the changers alone. Thirty is the usual
 * size from which a mean's t interval may be trusted; both limits are rules of thumb and are
 * printed with the warning.
 *
 * @source [Allison2009] ch. 2
 */
export function hasFewChangers({
  changers,
  entities,
}: Pick<Transitions, 'changers' | 'entities'>): boolean {
  return changers < FEWEST_CHANGERS || changers < LOWEST_SHARE * entities;
}
