import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/assert.ts';
import { type RowTask, runRowTask } from '../stats/panel/row-tasks.ts';
import { HELPER } from './helper-state.ts';

/** Runs inside the second thread of a fit: tasks in, their answers in memory that both threads see. */
invariant(parentPort !== null && workerData instanceof Int32Array, 'this file runs as a helper');
const state = workerData;

function tell(value: number): void {
  Atomics.store(state, 0, value);
  Atomics.notify(state, 0);
}

parentPort.on('message', (tasks: readonly RowTask[]) => {
  try {
    tasks.forEach(runRowTask);
    tell(HELPER.idle);
  } catch {
    // The other thread waits without an event loop: it learns of a failure here or never.
    tell(HELPER.failed);
  }
});
tell(HELPER.idle);
