const LONGEST = 31;

/** Names that Excel accepts for these sheets: short, without its own signs, no two alike. */
export function sheetNames(wishes: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wishes.map((wish, i) => {
    const name = acceptable(wish) || `Sheet ${i + 1}`;
    let unique = name;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) {
      const ending = ` (${n})`;
      unique = `${name.slice(0, LONGEST - ending.length)}${ending}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function acceptable(wish: string): string {
  const plain = wish.replaceAll(/[[\]:*?/\\\s]+/g, ' ').replaceAll(/^[' ]+|[' ]+$/g, '');
  return plain.slice(0, LONGEST).trimEnd();
}
