/** Which lines of a list of groups may leave? Not those of few rows, and so of no single person. */

/** The lines of at least `minimum` rows, and how many were held back. */
export function holdBackFew<Line extends { readonly rows: number }>(
  lines: readonly Line[],
  minimum: number,
): { readonly shown: readonly Line[]; readonly withheld: number } {
  const shown = lines.filter(({ rows }) => rows >= minimum);
  return { shown, withheld: lines.length - shown.length };
}
