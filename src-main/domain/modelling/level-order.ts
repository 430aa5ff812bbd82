/** In which order do the levels of a factor stand? */
import { parseNumber } from './parse-number.ts';

const DANISH = new Intl.Collator('da');

/**
 * Numeric order where every level is a number, else Danish alphabetical order: æ, ø and å last, aa
 * as å. Levels that differ in case only keep one order everywhere.
 */
export function orderLevels(levels: Iterable<string>): string[] {
  const all = [...new Set(levels)];
  const numbers = new Map(all.map((level) => [level, parseNumber(level, 'point')]));
  if (all.every((level) => numbers.get(level) !== null)) {
    return all.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0) || byCode(a, b));
  }
  return all.toSorted((a, b) => DANISH.compare(a, b) || byCode(a, b));
}

function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
