import { useMemo } from 'react';
import type { PanelEstimate } from '../../../shared/contract/models.ts';
import { warningSentence } from '../../../shared/i18n/warning-sentence.ts';
import type { ModelSet } from '../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { coefficientLabels, gridRows } from './grid-rows.ts';

/** A model's warning in the window's language, its terms by their labels. */
export function useWarningSentence(
  plan: StudyPlan,
  set: ModelSet,
): (warning: PanelEstimate['warnings'][number]) => string {
  const { language } = useSession();
  return useMemo(() => {
    const labels = coefficientLabels(gridRows(plan, set, language));
    return (warning) => warningSentence(warning, language, (term) => labels.get(term) ?? term);
  }, [plan, set, language]);
}
