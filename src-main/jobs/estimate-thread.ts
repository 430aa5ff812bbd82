import { parentPort } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/assert.ts';
import { type EstimateJob, runEstimateJob, type ThreadMessage } from './estimate-job.ts';
import { createRowWorkers } from './row-workers.ts';

/** Runs inside the thread: one matrix job in, one answer out. It is given numbers and codes only. */
invariant(parentPort, 'this file runs as a thread');
const port = parentPort;
const workers = createRowWorkers();

/** A bar moves smoothly at this pace; more messages would only cost time. */
const PROGRESS_PAUSE_MS = 50;

port.on('message', ({ id, job }: { id: number; job: EstimateJob }) => {
  const send = (message: ThreadMessage): void => port.postMessage(message);
  let told = performance.now();
  workers.reuse();
  const answer = runEstimateJob(job, workers, (done, total) => {
    const now = performance.now();
    if (now - told < PROGRESS_PAUSE_MS && done < total) return;
    told = now;
    send({ id, done, total });
  });
  send({ id, answer });
});
