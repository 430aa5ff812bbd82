/** What should the researcher look at, though it may leave? */
import type { DisclosureFinding, FlagRule } from '../../../shared/contract/disclosure.ts';
import type { FactSystem } from './fact-system.ts';
import type { DisclosureBasis, SumOfFacts } from './facts.ts';
import { isSmall, type Protection } from './protect-facts.ts';

export interface FlagInput {
  readonly system: FactSystem;
  readonly protection: Protection;
  readonly known: ReadonlySet<string>;
  readonly minimum: number;
}

interface Flagged {
  readonly doc: { readonly id: string };
  readonly basis: DisclosureBasis;
}

/** The flags of one table, those of cells first. */
export function flagTable({ doc, basis }: Flagged, input: FlagInput): DisclosureFinding[] {
  const { system, protection, known, minimum } = input;
  const flag = (
    rule: FlagRule,
    count: number,
    cell?: { readonly row: string; readonly column: string },
  ): DisclosureFinding => ({
    rule,
    action: 'flagged',
    table: doc.id,
    row: cell?.row ?? null,
    column: cell?.column ?? null,
    count,
  });
  const own = new Set(basis.facts.map(({ key }) => key));
  const zeros = basis.cells.flatMap((cell) => {
    const first = basis.facts.find(({ key }) => key === cell.facts[0]);
    const isCount = cell.kind === 'count' || cell.kind === 'share';
    const isZero = isCount && first?.count === 0 && !first.isPublic;
    return isZero ? [flag('zero', 0, cell)] : [];
  });
  const cellOf = (key: string) => basis.cells.find(({ facts }) => facts[0] === key);
  const isOpen = (key: string): boolean =>
    cellOf(key) !== undefined && !protection.withheld.has(key);
  const whole = basis.sums.flatMap(({ total, parts }) => {
    const all = system.facts.get(total);
    const filled = parts.find((part) => system.facts.get(part)?.count === all?.count);
    const isWhole = all && !all.isPublic && all.count > 0 && parts.length > 1;
    if (!isWhole || filled === undefined || !isOpen(filled)) return [];
    return [flag('whole-group', all.count, cellOf(filled))];
  });
  const losses = [...new Set(lossesOf(basis, system, isOpen))]
    .filter((count) => count > 0 && count < minimum)
    .map((count) => flag('small-loss', count));
  const exposed = protection.exposed
    .filter(({ key }) => own.has(key))
    .map(({ key }) => flag('exposed', system.facts.get(key)?.count ?? 0, cellOf(key)));
  const out = basis.facts
    .filter((fact) => known.has(fact.key) && isSmall(fact, minimum))
    .map(({ key, count }) => flag('already-out', count, cellOf(key)));
  return [...zeros, ...whole, ...losses, ...exposed, ...out];
}

/** Losses that the table declares, and those that its open sums leave over. */
function lossesOf(
  basis: DisclosureBasis,
  system: FactSystem,
  isOpen: (key: string) => boolean,
): number[] {
  const declared = basis.facts.filter(({ isLoss }) => isLoss === true).map(({ count }) => count);
  const rests = basis.sums.flatMap((sum) => {
    const rest = restOf(sum, system);
    return rest !== null && [sum.total, ...sum.parts].every(isOpen) ? [rest] : [];
  });
  return [...declared, ...rests];
}

function restOf({ total, parts }: SumOfFacts, { facts }: FactSystem): number | null {
  const all = facts.get(total);
  if (!all) return null;
  return parts.reduce((left, part) => left - (facts.get(part)?.count ?? 0), all.count);
}
