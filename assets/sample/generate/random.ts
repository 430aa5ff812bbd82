/** A stream of pseudo-random draws that is the same on every machine. */
export interface RandomStream {
  /** In [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** A whole number from 0 to `below` − 1. */
  integer(below: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A new array in random order. */
  shuffle<T>(items: readonly T[]): T[];
  /** `count` items without replacement; a higher weight makes an item likelier. */
  sample<T>(items: readonly T[], count: number, weight: (item: T) => number): T[];
}

/**
 * One stream per named step (sfc32), so that a change in one step leaves all others alone.
 */
export function randomStream(seed: number, name: string): RandomStream {
  const uniform = sfc32(`${seed}:${name}`);
  const normal = (): number => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  };
  const integer = (below: number): number => Math.floor(uniform() * below);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[integer(items.length)];
    if (item === undefined) throw new RangeError(`Nothing to pick from in step ${name}`);
    return item;
  };
  return {
    uniform,
    normal,
    integer,
    chance: (probability) => uniform() < probability,
    pick,
    shuffle: (items) => inOrderOf(items, () => uniform()).map((entry) => entry.item),
    sample: (items, count, weight) =>
      inOrderOf(items, (item) => -Math.log(1 - uniform()) / weight(item))
        .slice(0, count)
        .map((entry) => entry.item),
  };
}

function inOrderOf<T>(items: readonly T[], keyOf: (item: T) => number): { item: T; key: number }[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((left, right) => left.key - right.key);
}

function sfc32(text: string): () => number {
  let [a, b, c, counter] = hashOf(text);
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 20; round += 1) next();
  return next;
}

/** Four 32-bit words from a text (FNV-1a with four starting values). */
function hashOf(text: string): [number, number, number, number] {
  const wordFrom = (start: number): number => {
    let word = start | 0;
    for (let index = 0; index < text.length; index += 1) {
      word = Math.imul(word ^ text.charCodeAt(index), 16777619);
    }
    return word;
  };
  return [wordFrom(2166136261), wordFrom(123456789), wordFrom(987654321), wordFrom(1)];
}
