/**
 * `--minimum -2` as `--minimum=-2`: after a flag a negative number is its value, which a parser of
 * flags would take for a flag of its own.
 */
export function joinNegativeValues(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const flag = joined.at(-1) ?? '';
    const isValue = /^-(?:\d|[.,]\d)/.test(arg) && /^--[^=]+$/.test(flag);
    if (isValue) joined[joined.length - 1] = `${flag}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}
