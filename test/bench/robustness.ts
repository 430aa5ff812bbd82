import { createEstimator } from '../../src-main/jobs/estimator.ts';
import { leaveOneOut } from '../../src-main/stats/robustness/leave-one-out.ts';
import {
  fitGrid,
  type GridSpecification,
} from '../../src-main/stats/robustness/specification-grid.ts';
import { syntheticPanel } from './synthetic-panel.ts';
import { timed } from './timed.ts';

/** Sets of controls as a study has them: the first two columns always, ten blocks of three. */
function specifications(): GridSpecification[] {
  return Array.from({ length: 250 }, (_, set) => {
    const blocks = Array.from({ length: 10 }, (_unused, block) => block);
    const chosen = blocks.filter((block) => Math.floor((4 * set + 1) / 2 ** block) % 2 === 1);
    return [0, 1, ...chosen.flatMap((block) => [2, 3, 4].map((place) => place + 3 * block))];
  }).flatMap((columns) =>
    ['fixed-effects', 'random-effects'].flatMap((estimator) =>
      ['classical', 'cluster'].map((covariance) => ({
        panel: 0,
        columns,
        estimator,
        covariance,
        isByEntity: true,
      })),
    ),
  );
}

/** A grid of 1,000 models of a study's size, leave-one-out, and how soon a cancel ends a fit. */
export async function measureRobustness(): Promise<string[]> {
  const data = syntheticPanel(1_700, 32);
  const all = specifications();
  const grid = timed(() => fitGrid({ panels: [{ ...data }], specifications: all, focus: 'x1' }), 1);
  const request = { data, groups: data.entity, focus: 'x1' };
  const fixed = timed(() => leaveOneOut({ ...request, estimator: 'fixed-effects' }), 1);
  const random = timed(() => leaveOneOut({ ...request, estimator: 'random-effects' }), 1);
  return [
    'Robustness, 1700 × 32',
    `  ${all.length} specifications        ${grid.milliseconds.toFixed(0)} ms   (target < 2000)`,
    `  without each entity, FE    ${fixed.milliseconds.toFixed(0)} ms`,
    `  without each entity, RE    ${random.milliseconds.toFixed(0)} ms`,
    `  cancel of 1000000 × 10     ${(await cancelLatency()).toFixed(0)} ms   (target < 200)`,
  ];
}

/** From the cancel to the thread's end, in the middle of a large fit. */
async function cancelLatency(): Promise<number> {
  const data = syntheticPanel(1_000_000, 10);
  const estimator = createEstimator();
  const running = estimator.fit({ estimator: 'random-effects', covariance: 'cluster', data });
  await new Promise((resolve) => setTimeout(resolve, 400));
  const start = performance.now();
  await estimator.cancel();
  const took = performance.now() - start;
  await running;
  return took;
}
