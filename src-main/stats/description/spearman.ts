import { type Correlation, pearson } from './pearson.ts';

/**
 * Do two variables rise together, along whatever curve?
 *
 *   ρ = Pearson's r of the ranks, ties with their mean rank;
 *   p by t = ρ √((n − 2) / (1 − ρ²)) on n − 2 degrees of freedom, also for small n
 *
 * x, y: n pairs of finite numbers. No interval is given.
 *
 * @source [Spearman1904]
 * @verified test/reference/description (R cor.test, method spearman, exact = FALSE; rel. 1e-9)
 */
export function spearman(x: Float64Array, y: Float64Array): Correlation {
  return { ...pearson(midRanks(x), midRanks(y)), lower: null, upper: null };
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function midRanks(values: Float64Array): Float64Array {
  const order = Array.from(values, (_, row) => row).toSorted((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  let start = 0;
  while (start < order.length) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1]] === values[order[start]]) end += 1;
    for (let place = start; place <= end; place += 1) ranks[order[place]] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}
