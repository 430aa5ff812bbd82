/** What does the world know already? What left the study before, put together with what leaves now. */
import { type FactSystem, mergeBases } from './fact-system.ts';
import type { DisclosureBasis, Fact, SumOfFacts } from './facts.ts';
import { bindNamesakes } from './namesakes.ts';

/** What a release told: all facts behind it with their sums, and which of them could be read. */
export interface Release {
  readonly facts: readonly Fact[];
  readonly sums: readonly SumOfFacts[];
  readonly open: readonly string[];
}

export interface KnownSystem {
  /** The tables alone. */
  readonly present: FactSystem;
  readonly system: FactSystem;
  /** Facts that have left already, as they are now. */
  readonly known: ReadonlySet<string>;
}

/**
 * All tables and releases as one system. A group that counts otherwise now than when it left (the
 * data have changed) is another fact: what left then still binds what it was summed with then.
 */
export function mergeReleases(
  tables: readonly { readonly basis: DisclosureBasis }[],
  earlier: readonly Release[],
): KnownSystem {
  const present = mergeBases(tables.map(({ basis }) => basis));
  const counts = new Map([...present.facts.values()].map(({ key, count }) => [key, count]));
  const known = new Set<string>();
  const renamed = earlier.map((release, index) => {
    const names = new Map<string, string>();
    for (const { key, count } of release.facts) {
      const taken = counts.get(key);
      const name = taken === undefined || taken === count ? key : `${key}@${index}`;
      counts.set(name, count);
      names.set(key, name);
    }
    const nameOf = (key: string): string => names.get(key) ?? key;
    for (const key of release.open) known.add(nameOf(key));
    return {
      facts: release.facts.map((fact) => ({ ...fact, key: nameOf(fact.key) })),
      sums: release.sums.map(({ total, parts }) => ({
        total: nameOf(total),
        parts: parts.map(nameOf),
      })),
    };
  });
  const system = mergeBases([...tables.map(({ basis }) => basis), ...renamed]);
  return { present, system: bindNamesakes(system), known };
}
