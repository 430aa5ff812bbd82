import type { Output } from '../../../shared/contract/index.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { waveLabel } from '../../ui/wave-label.ts';

export type LinkStep = Output<'linkage.overview'>['steps'][number];

/** What a step of the linking is called. */
export function useStepTitle(): (step: LinkStep) => string {
  const t = useTexts();
  const plan = useQuery('study.plan', {});
  const waves = plan.status === 'done' ? plan.value.plan.waves : [];
  return (step) =>
    step.kind === 'answer-list'
      ? t('linkage.stepAnswers', { wave: waveLabel(waves, step.right) })
      : t('linkage.stepLists', {
          left: waveLabel(waves, step.left),
          right: waveLabel(waves, step.right),
        });
}
