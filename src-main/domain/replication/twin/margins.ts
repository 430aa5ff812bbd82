/** Which values may a synthetic column show, so that none of them tells of a few persons? */

/**
 * The observed numbers in order, with neighbours pooled to their mean until at least so many rows
 * share a value. The extremes of a few so disappear while sums and ranks stay.
 */
export function pooledMargin(observed: readonly number[], fewest: number): number[] {
  const sorted = observed.toSorted((a, b) => a - b);
  const isWhole = sorted.every(Number.isInteger);
  const pools: number[][] = [];
  let pool: number[] = [];
  sorted.forEach((value, place) => {
    pool.push(value);
    if (pool.length < fewest || sorted[place + 1] === value) return;
    pools.push(pool);
    pool = [];
  });
  const last = pools.pop() ?? [];
  pools.push([...last, ...pool]);
  return pools.flatMap((members) => {
    const mean = members.reduce((sum, value) => sum + value, 0) / Math.max(1, members.length);
    const isOneValue = members.every((value) => value === members[0]);
    const shown = isOneValue ? (members[0] ?? 0) : isWhole ? Math.round(mean) : mean;
    return members.map(() => shown);
  });
}

/** The observed levels; rows of a level that fewer share count as the commonest one. */
export function commonLevels<Level extends string | number>(
  observed: readonly Level[],
  fewest: number,
): Level[] {
  const counts = new Map<Level, number>();
  for (const level of observed) counts.set(level, (counts.get(level) ?? 0) + 1);
  const [commonest] = [...counts].toSorted(([, left], [, right]) => right - left)[0] ?? [];
  return observed.flatMap((level) => {
    if ((counts.get(level) ?? 0) >= fewest) return [level];
    return commonest === undefined ? [] : [commonest];
  });
}

/** The margin's values in the order of the scores: the lowest score gets the lowest value. */
export function valuesByRank(scores: readonly number[], margin: readonly number[]): number[] {
  const order = scores.map((score, place) => ({ score, place }));
  const values = scores.map(() => 0);
  order
    .toSorted((left, right) => left.score - right.score)
    .forEach(({ place }, rank) => {
      values[place] = margin[Math.floor(((rank + 0.5) / order.length) * margin.length)] ?? 0;
    });
  return values;
}
