/** |computed − expected| relative to the expected (or to 1 where that is 0); infinite if one lacks. */
export function relativeError(
  computed: number | null | undefined,
  expected: number | null | undefined,
): number {
  if (typeof computed !== 'number' || typeof expected !== 'number') return Infinity;
  return Math.abs(computed - expected) / (Math.abs(expected) || 1);
}

/** The largest relative error over all expected numbers, each beside the computed of its name. */
export function worstError(
  computed: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, number>>,
): number {
  const errors = Object.entries(expected).map(([name, value]) => {
    const own = computed[name];
    return relativeError(typeof own === 'number' ? own : null, value);
  });
  return Math.max(...errors);
}
