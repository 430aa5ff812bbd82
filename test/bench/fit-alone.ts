import { createRowWorkers } from '../../src-main/jobs/row-workers.ts';
import { fitPanel } from '../../src-main/stats/fit-panel.ts';
import { ALONE } from '../../src-main/stats/panel/row-tasks.ts';
import { syntheticPanel } from './synthetic-panel.ts';

/**
 * Fits one panel again and again in this process, as the estimation thread does, and prints times and
 * memory: `rows columns estimator threads tests`.
 */
const [rows = '1700', columns = '32', estimator = 'fixed-effects', threads = '2', wish = 'all'] =
  process.argv.slice(2);
const tests = wish === 'model' ? 'model' : 'all';
const isHelped = threads === '2';
const data = sharedColumns(syntheticPanel(Number(rows), Number(columns)));
const loaded = process.memoryUsage.rss();
const workers = isHelped ? createRowWorkers() : { ...ALONE, reuse: () => undefined };

/** A fit settles within these: the compiler and the helper are then warm. */
const ENOUGH_RUNS = 7;
const ENOUGH_MILLISECONDS = 1500;
const times: number[] = [];
for (let spent = 0; times.length < ENOUGH_RUNS || spent < ENOUGH_MILLISECONDS;) {
  const start = performance.now();
  workers.reuse();
  const fit = fitPanel({ estimator, covariance: 'cluster', data, tests }, workers);
  const took = performance.now() - start;
  if (!fit.ok) throw new Error(fit.error.code);
  times.push(took);
  spent += took;
}
const settled = times.slice(times.length >> 1).toSorted((a, b) => a - b);
process.stdout.write(
  JSON.stringify({
    first: times[0],
    milliseconds: settled[settled.length >> 1],
    extraBytes: Math.max(0, process.resourceUsage().maxRSS * 1024 - loaded),
  }),
);

/** Columns in shared memory, as a large panel reaches the estimation thread. */
function sharedColumns(panel: ReturnType<typeof syntheticPanel>): typeof panel {
  const share = (values: Float64Array): Float64Array => {
    const shared = new Float64Array(new SharedArrayBuffer(values.byteLength));
    shared.set(values);
    return shared;
  };
  const columnsOf = panel.columns.map((column) => ({ ...column, values: share(column.values) }));
  return { ...panel, outcome: share(panel.outcome), columns: columnsOf };
}
