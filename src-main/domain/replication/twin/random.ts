/** Which chances does a seed give, the same on every machine? */

/** Numbers between 0 and 1 in an order that the seed decides. */
export type Random = () => number;

/** A generator from a text (sfc32, seeded by four hashes of the text). */
export function createRandom(seed: string): Random {
  let [a, b, c, d] = [1, 2, 3, 4].map((salt) => hashText(seed, salt)) as [
    number,
    number,
    number,
    number,
  ];
  const next: Random = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warm = 0; warm < 16; warm += 1) next();
  return next;
}

function hashText(text: string, salt: number): number {
  let hash = 2_166_136_261 ^ salt;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 16_777_619);
  }
  return hash | 0;
}

/** A standard normal number (Box–Muller). */
export function drawNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** The items in another order ; the list given stays as it is. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = items.map((item) => ({ item, key: random() }));
  return order.toSorted((left, right) => left.key - right.key).map(({ item }) => item);
}
