/** Which numbers of a JSON document may leave? The gate's judgement where no table is printed. */
import type { WithheldReason } from '../../../shared/table/table-doc.ts';
import { mergeReleases } from './earlier-releases.ts';
import type { CellBasis, DisclosureBasis } from './facts.ts';
import { reasonToWithhold } from './judge-cell.ts';
import { protectFacts } from './protect-facts.ts';

/** What stands at a path such as `groups[3].share` rests on these facts. */
export interface NumberBasis extends Pick<CellBasis, 'facts' | 'kind'> {
  readonly path: string;
}

export interface NumbersBasis extends Pick<DisclosureBasis, 'facts' | 'sums'> {
  readonly numbers: readonly NumberBasis[];
}

export interface WithheldNumber {
  readonly path: string;
  readonly reason: WithheldReason;
}

export interface GatedNumbers {
  /** The document with `null` for what stays behind. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly withheld: readonly WithheldNumber[];
}

/** Puts `null` where a number is withheld, and tells where and why. */
export function gateNumbers(value: object, basis: NumbersBasis, minimum: number): GatedNumbers {
  const { facts, sums, numbers } = basis;
  const { system, known } = mergeReleases([{ basis: { facts, sums, cells: [] } }], []);
  const printed = new Set(numbers.flatMap((number) => number.facts));
  const protection = protectFacts({ system, minimum, printed, known });
  const withheld = numbers.flatMap((number): WithheldNumber[] => {
    const reason = reasonToWithhold(number, { facts: system.facts, minimum, protection });
    return reason === null ? [] : [{ path: number.path, reason }];
  });
  const paths = new Set(withheld.map(({ path }) => path));
  return { value: entriesWithout(value, paths, ''), withheld };
}

function withoutPaths(value: unknown, paths: ReadonlySet<string>, path: string): unknown {
  if (paths.has(path)) return null;
  if (Array.isArray(value)) {
    return value.map((item, index) => withoutPaths(item, paths, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return value;
  return entriesWithout(value, paths, path);
}

function entriesWithout(
  value: object,
  paths: ReadonlySet<string>,
  path: string,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(value).map(([name, item]: [string, unknown]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [name, withoutPaths(item, paths, own)] as const;
  });
  return Object.fromEntries(entries);
}
