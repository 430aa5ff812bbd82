import { expect, test } from 'vitest';
import { createRowWorkers } from '../../../../src-main/jobs/row-workers.ts';
import { fitPanel } from '../../../../src-main/stats/fit-panel.ts';
import type { RowTask } from '../../../../src-main/stats/panel/row-tasks.ts';
import { simulatedPanel } from '../stats/support/panels.ts';

function productsTask(data: Float64Array): RowTask {
  const columns = [Float64Array.of(1, 2, 3)];
  return { kind: 'products', columns, from: 0, to: 3, product: { rows: 1, columns: 1, data } };
}

test('the helper does every second task once it is ready, and one thread all before', async () => {
  const workers = createRowWorkers();
  // Memory of this thread alone: what the helper writes is not seen here.
  const run = () => {
    const answers = [new Float64Array(1), new Float64Array(1)];
    workers.run(answers.map(productsTask));
    return answers.map(([answer]) => answer);
  };
  expect(run()).toEqual([14, 14]);
  await expect.poll(run, { timeout: 10_000 }).toEqual([14, 0]);
  const shared = [workers.allocate(1).fill(0), workers.allocate(1).fill(0)];
  workers.run(shared.map(productsTask));
  expect(shared.map(([answer]) => answer)).toEqual([14, 14]);
});

test('two threads fit what one fits, to the last digit', () => {
  const workers = createRowWorkers();
  const data = simulatedPanel({
    entities: 60_000,
    rowsOf: (i) => 1 + (i % 3),
    regressors: 9,
    seed: 3,
  });
  for (const estimator of ['fixed-effects', 'random-effects', 'pooled']) {
    const request = { estimator, covariance: 'cluster', data };
    const alone = fitPanel(request);
    for (let time = 0; time < 2; time += 1) {
      workers.reuse();
      expect(fitPanel(request, workers)).toEqual(alone);
    }
  }
});
