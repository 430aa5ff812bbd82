/** Which counts are bound to each other? Facts and sums of several tables as one system. */
import { invariant } from '../../../shared/kernel/assert.ts';
import type { DisclosureBasis, Fact, SumOfFacts } from './facts.ts';

export interface FactSystem {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sums: readonly SumOfFacts[];
}

/** What several tables tell together: the same key is the same fact. */
export function mergeBases(bases: readonly Pick<DisclosureBasis, 'facts' | 'sums'>[]): FactSystem {
  const facts = new Map<string, Fact>();
  for (const fact of bases.flatMap((basis) => basis.facts)) {
    const known = facts.get(fact.key);
    invariant(known === undefined || known.count === fact.count, 'a group has one count');
    invariant(Number.isInteger(fact.count) && fact.count >= 0, 'a fact counts persons');
    facts.set(fact.key, known?.isPublic === true ? known : fact);
  }
  const sums = new Map<string, SumOfFacts>();
  for (const sum of bases.flatMap((basis) => basis.sums)) {
    const id = `${sum.total}=${sum.parts.toSorted().join('+')}`;
    if (!sums.has(id)) sums.set(id, closedSum(sum, id, facts));
  }
  return { facts, sums: [...sums.values()] };
}

/** What the parts leave of the total, as those without an answer, is a part of its own. */
function closedSum(sum: SumOfFacts, id: string, facts: Map<string, Fact>): SumOfFacts {
  const countOf = (key: string): number => {
    const fact = facts.get(key);
    invariant(fact, 'a sum names facts');
    return fact.count;
  };
  const rest = sum.parts.reduce((left, part) => left - countOf(part), countOf(sum.total));
  invariant(rest >= 0, 'parts exclude each other');
  if (rest === 0) return sum;
  const key = `rest|${id}`;
  facts.set(key, { key, count: rest, isPublic: false, isLoss: true });
  return { total: sum.total, parts: [...sum.parts, key] };
}

/** The part of a system that a fact could be computed from: all that sums tie to it. */
export function tiedTo(system: FactSystem, key: string): FactSystem {
  const reached = new Set([key]);
  let sums: readonly SumOfFacts[] = [];
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    sums = system.sums.filter((sum) => membersOf(sum).some((member) => reached.has(member)));
    for (const member of sums.flatMap(membersOf)) reached.add(member);
  }
  const facts = [...system.facts].filter(([member]) => reached.has(member));
  return { facts: new Map(facts), sums };
}

function membersOf({ total, parts }: SumOfFacts): readonly string[] {
  return [total, ...parts];
}
