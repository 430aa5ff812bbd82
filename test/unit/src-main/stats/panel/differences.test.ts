import { describe, expect, it } from 'vitest';

import { sameTimeDifferences } from '../../../../../src-main/stats/panel/differences.ts';
import type { PanelData } from '../../../../../src-main/stats/panel/panel-data.ts';

/** Entity 0 has waves 1, 2, 4; entity 1 waves 2, 3; entity 2 wave 4 only. Rows are not in order. */
const data: PanelData = {
  outcome: Float64Array.of(10, 1, 4, 7, 20, 3),
  columns: [{ term: 'x', values: Float64Array.of(0, 2, 5, 1, 1, 9) }],
  entity: Int32Array.of(1, 0, 0, 0, 1, 2),
  time: Float64Array.of(2, 1, 2, 4, 3, 4),
  clusters: [Int32Array.of(0, 1, 1, 2, 3, 4)],
};

function changes(panel: PanelData) {
  const made = sameTimeDifferences(panel);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe('differences', () => {
  it('are taken between neighbouring waves of an entity, with the later row’s cluster', () => {
    const made = changes(data);
    expect([...made.outcome]).toEqual([3, 10]);
    expect([...made.columns[0]!.values]).toEqual([3, 1]);
    expect([...made.entity]).toEqual([0, 1]);
    expect([...made.time]).toEqual([2, 3]);
    expect([...made.clusters[0]!]).toEqual([1, 3]);
    expect(made.weights).toBeUndefined();
  });

  it('know a wave that no row of the sample has', () => {
    const sparse = { ...data, time: data.time.map((time) => (time === 3 ? 4 : time)) };
    expect([...changes(sparse).time]).toEqual([2, 4, 4]);
    expect([...changes({ ...sparse, periods: [1, 2, 3, 4] }).time]).toEqual([2]);
  });

  it('keep the weight of the later row', () => {
    const weights = Float64Array.of(1, 2, 3, 4, 5, 6);
    expect([...(changes({ ...data, weights }).weights ?? [])]).toEqual([3, 5]);
  });

  it('are refused where an entity has a wave twice, or no entity two neighbouring waves', () => {
    const twice = { ...data, time: data.time.map(() => 1) };
    expect(sameTimeDifferences(twice)).toEqual({ ok: false, error: { code: 'repeated-time' } });
    const alone = { ...data, entity: Int32Array.of(0, 1, 2, 3, 4, 5) };
    expect(sameTimeDifferences(alone)).toEqual({
      ok: false,
      error: { code: 'too-few-observations', observations: 0, entities: 6, parameters: 1 },
    });
  });
});
