/** How many persons have values that are not all the same? */
export function changingEntities(
  values: ArrayLike<number | string | null>,
  entity: ArrayLike<number>,
): number {
  const first = new Map<number, number | string>();
  const changed = new Set<number>();
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? null;
    const person = entity[row] ?? -1;
    if (value === null) continue;
    const before = first.get(person);
    if (before === undefined) first.set(person, value);
    else if (before !== value) changed.add(person);
  }
  return changed.size;
}

/** How many persons have two rows or more? */
export function entitiesWithTwo(entity: ArrayLike<number>): number {
  const counts = new Map<number, number>();
  for (let row = 0; row < entity.length; row += 1) {
    const person = entity[row] ?? -1;
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 1).length;
}
