import type { PanelData } from '../../src-main/stats/panel/panel-data.ts';

/** A panel without meaning: every second entity has two rows, all values are seeded noise. */
export function syntheticPanel(rows: number, columns: number): PanelData {
  const next = uniform(20260101);
  const entity = new Int32Array(rows);
  const time = new Float64Array(rows);
  for (let row = 0, code = 0; row < rows; code += 1) {
    const waves = code % 2 === 0 ? 2 : 1;
    for (let wave = 0; wave < waves && row < rows; wave += 1, row += 1) {
      entity[row] = code;
      time[row] = wave;
    }
  }
  const noise = () => Float64Array.from({ length: rows }, () => next() - 0.5);
  return {
    outcome: noise(),
    columns: Array.from({ length: columns }, (_, k) => ({ term: `x${k + 1}`, values: noise() })),
    entity,
    time,
    clusters: [],
  };
}

/** A small seeded generator: the bench needs repeatable numbers, not good ones. */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
