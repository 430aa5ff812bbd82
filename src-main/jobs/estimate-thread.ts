import { parentPort } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/assert.ts';
import { fitPanel, type FitRequest } from '../stats/fit-panel.ts';

/** Runs inside the thread: one matrix job in, one fit out. It is given numbers and codes only. */
invariant(parentPort, 'this file runs as a thread');
const port = parentPort;

port.on('message', ({ id, request }: { id: number; request: FitRequest }) => {
  port.postMessage({ id, outcome: fitPanel(request) });
});
