import type { Output } from '../../../shared/contract/index.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';

/** How the indexes stand, in one sentence. */
export function useMeasuresState(reports: Output<'measures.scales'>['scales']): string {
  const t = useTexts();
  const numbers = useNumbers();
  if (reports.length === 0) return t('measures.stateNone');
  return t('measures.stateDone', {
    count: reports.length,
    alphas: reports.map((scale) => numbers.fixed(scale.pooled.alpha, 2)).join(' · '),
  });
}
