import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PanelData } from '../../src-main/stats/panel/panel-data.ts';
import { otherPrograms } from './other-programs.ts';

export const SIZES = [
  { rows: 1_700, columns: 32 },
  { rows: 100_000, columns: 20 },
  { rows: 1_000_000, columns: 10 },
] as const;

export const MODELS = [
  { estimator: 'fixed-effects', covariance: 'cluster' },
  { estimator: 'random-effects', covariance: 'cluster' },
] as const;

/** What a fit in a process of its own took. */
export interface MeasuredFit {
  readonly milliseconds: number;
  /** Peak of the process less what it held with the data loaded, in bytes. */
  readonly extraBytes: number;
  readonly dataBytes: number;
}

/** Fit time and memory as the panel grows, and the same file in gretl and R where they are installed. */
export function measureFits(): string[] {
  const lines = ['Fits (median of five, a process each; two rows per entity at most)'];
  for (const { rows, columns } of SIZES) {
    const others = otherPrograms(() => syntheticPanel(rows, columns), randomUUID());
    for (const model of MODELS) {
      const own = measureAlone(rows, columns, model.estimator);
      const share = (own.extraBytes / own.dataBytes).toFixed(1);
      const rivals = others(model.estimator).map(
        ({ program, milliseconds }) =>
          `${program} ${milliseconds.toFixed(0)} ms (${(milliseconds / own.milliseconds).toFixed(1)} times)`,
      );
      lines.push(
        [
          `  ${`${rows} × ${columns}`.padEnd(14)}`,
          `${model.estimator}, ${model.covariance}`.padEnd(24),
          `${own.milliseconds.toFixed(1)} ms`.padStart(10),
          `extra memory ${share} × data`,
          ...rivals,
        ].join('  '),
      );
    }
  }
  return lines;
}

/** A process of its own has a peak of its own. */
function measureAlone(rows: number, columns: number, estimator: string): MeasuredFit {
  const script = fileURLToPath(new URL('fit-alone.ts', import.meta.url));
  const run = spawnSync(process.execPath, [script, String(rows), String(columns), estimator], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as MeasuredFit;
}

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
