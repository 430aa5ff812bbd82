/** A value with the median time of a few runs that made it. */
export function timed<Value>(run: () => Value, runs = 3): { value: Value; milliseconds: number } {
  const times: number[] = [];
  let value = run();
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    value = run();
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { value, milliseconds: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}
