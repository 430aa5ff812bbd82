/** Which counts are nearly the same under other names? */
import type { FactSystem } from './fact-system.ts';
import type { Fact, SumOfFacts } from './facts.ts';

/** Answers, those kept in the panel, those who gave them: a few losses apart in any one group. */
const COUNTED_ALIKE = ['answers', 'respondents', 'rows', 'persons'];

/**
 * Binds counts of the same group that differ only by what is counted (`respondents` and `rows`), by
 * whether the party is the list's or the answer's, or by when they left (`key@1`). Readers know that
 * they are nearly equal; the gate reckons with readers who know by exactly how much, so that one of
 * them cannot give away the other.
 */
export function bindNamesakes({ facts, sums }: FactSystem): FactSystem {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts.values()) {
    const name = commonName(fact);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), fact]);
  }
  const bound = new Map(facts);
  const more: SumOfFacts[] = [];
  for (const group of groups.values()) {
    const rising = group.toSorted((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1));
    for (const [index, larger] of rising.entries()) {
      const smaller = rising[index - 1];
      if (!smaller) continue;
      const key = `apart|${smaller.key}|${larger.key}`;
      bound.set(key, { key, count: larger.count - smaller.count, isPublic: true });
      more.push({ total: larger.key, parts: [smaller.key, key] });
    }
  }
  return { facts: bound, sums: [...sums, ...more] };
}

function commonName({ key, isLoss, isPublic }: Fact): string | null {
  const [counted = '', wave, conditions, ...others] = key.replace(/@\d+$/, '').split('|');
  const isOther = isLoss === true || isPublic || others.length > 0 || conditions === undefined;
  if (isOther || !COUNTED_ALIKE.includes(counted)) return null;
  return `${wave}|${conditions.replaceAll(/(^|&)list-/g, '$1')}`;
}
