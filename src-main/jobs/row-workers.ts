import { Worker } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/assert.ts';
import { ALONE, type RowTask, type RowWorkers } from '../stats/panel/row-tasks.ts';
import { entryPath } from './entry-path.ts';
import { HELPER } from './helper-state.ts';
import { createSharedArena } from './shared-arena.ts';

/** Workers for one fit after the other. */
export interface ReusableWorkers extends RowWorkers {
  /** Called between fits: their memory is used again. */
  reuse(): void;
}

/**
 * This thread and a helper, which do every second task each. The helper is started by the first
 * panel that is large enough to be shared; until it is ready this thread works alone.
 *
 * `run` blocks its thread, as a fit does anyway: use it in a thread of its own. Ending that thread
 * ends the helper.
 */
export function createRowWorkers(): ReusableWorkers {
  const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const arena = createSharedArena();
  let helper: Worker | null = null;
  return {
    allocate: (length) => arena.take(length),
    reuse: () => arena.reuse(),
    run(tasks) {
      helper ??= tasks.length > 1 ? startHelper(state) : null;
      if (helper === null || Atomics.load(state, 0) !== HELPER.idle) {
        ALONE.run(tasks);
        return;
      }
      const given = tasks.filter((task, place) => place % 2 === 1 && isCheapToGive(task));
      if (given.length === 0) {
        ALONE.run(tasks);
        return;
      }
      Atomics.store(state, 0, HELPER.working);
      helper.postMessage(given);
      ALONE.run(tasks.filter((task) => !given.includes(task)));
      Atomics.wait(state, 0, HELPER.working);
      invariant(Atomics.load(state, 0) === HELPER.idle, 'the helper does its tasks');
    },
  };
}

function startHelper(state: Int32Array): Worker {
  const helper = new Worker(entryPath('row-helper'), { workerData: state });
  helper.unref();
  return helper;
}

/** Columns that only this thread sees would be copied: that costs more than to turn them here. */
function isCheapToGive(task: RowTask): boolean {
  if (task.kind !== 'parts') return true;
  return task.variables.every(({ values }) => values.buffer instanceof SharedArrayBuffer);
}
