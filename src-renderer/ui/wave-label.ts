import type { WavePlan } from '../../shared/plan/study-plan.ts';

/** What a wave is called where only its id is known. */
export function waveLabel(waves: readonly Pick<WavePlan, 'id' | 'label'>[], id: string): string {
  return waves.find((wave) => wave.id === id)?.label ?? id;
}
