/** May this number leave, by what it rests on? */
import type { WithheldReason } from '../../../shared/table/table-doc.ts';
import type { CellBasis, Fact } from './facts.ts';
import { isSmall, type Protection } from './protect-facts.ts';

export interface Judgement {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly minimum: number;
  readonly protection: Protection;
}

/** Two contributors above this part of a sum could each tell what the other's is. */
const MOST_OF_TWO = 0.85;

/** Why the number stays behind; `null` where it may leave. */
export function reasonToWithhold(
  { facts, kind, largestTwoShare = 0 }: Pick<CellBasis, 'facts' | 'kind' | 'largestTwoShare'>,
  judgement: Judgement,
): WithheldReason | null {
  const { minimum, protection } = judgement;
  const behind = facts.flatMap((key) => judgement.facts.get(key) ?? []);
  const ofPersons = behind.filter(({ isPublic }) => !isPublic);
  if (behind.length < facts.length) return 'no-basis';
  if (kind === 'extreme' && ofPersons.length > 0) return 'extreme';
  if (kind === 'percentile' && ofPersons.some(({ count }) => count < minimum)) return 'percentile';
  if (ofPersons.some((fact) => isSmall(fact, minimum))) return 'small-count';
  if (ofPersons.some(({ key }) => protection.withheld.has(key))) return 'complement';
  return kind === 'mean' && largestTwoShare > MOST_OF_TWO ? 'dominance' : null;
}
