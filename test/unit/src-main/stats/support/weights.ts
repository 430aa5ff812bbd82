import { seededUniform } from './panels.ts';
import type { PanelData } from '../../../../../src-main/stats/panel/panel-data.ts';

/** Weights from 0.5 to 3 that every row of an entity shares. */
export function entityWeights(data: PanelData, seed: number): Float64Array {
  const uniform = seededUniform(seed);
  const drawn = new Map<number, number>();
  return Float64Array.from(data.entity, (code) => {
    const weight = drawn.get(code) ?? 0.5 + 2.5 * uniform();
    drawn.set(code, weight);
    return weight;
  });
}
