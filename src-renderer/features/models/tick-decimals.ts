import { significantDecimals } from '../../../shared/table/number-format.ts';

/** How many decimals tell the ticks of an axis over these intervals and zero apart; two at least. */
export function tickDecimals(
  intervals: readonly { readonly lower: number; readonly upper: number }[],
): number {
  const ends = [0, ...intervals.flatMap(({ lower, upper }) => [lower, upper])];
  const range = Math.max(...ends) - Math.min(...ends);
  return range === 0 ? 2 : Math.max(2, significantDecimals(range / 4, 1));
}
