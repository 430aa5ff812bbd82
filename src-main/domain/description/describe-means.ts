import type { WaveMean } from '../../../shared/contract/description-parts.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { meanInterval } from '../../stats/description/mean-interval.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';

/** What is the mean of each variable in each wave, and how precisely is it known? */
export function describeMeans(plan: StudyPlan, frame: PanelFrame): WaveMean[] {
  return plan.variables.flatMap(({ id, type, derivation }) => {
    if (type === 'category' || derivation.kind === 'wave-time') return [];
    const values = frame.columns.get(id)?.values ?? [];
    return plan.waves.flatMap((wave): WaveMean[] => {
      const observed = values.filter(
        (value, row): value is number => typeof value === 'number' && frame.wave[row] === wave.id,
      );
      if (observed.length === 0) return [];
      return [{ variable: id, wave: wave.id, ...meanInterval(Float64Array.from(observed)) }];
    });
  });
}
