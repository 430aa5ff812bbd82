import { Worker } from 'node:worker_threads';
import type { Result } from '../../shared/kernel/result.ts';
import { err } from '../../shared/kernel/result.ts';
import type { FitError, FitRequest, PanelFit } from '../stats/fit-panel.ts';
import { entryPath } from './entry-path.ts';

type FitOutcome = Result<PanelFit, FitError | { readonly code: 'cancelled' }>;

/** Fits models in a thread of its own, so that the data process goes on answering. */
export interface Estimator {
  fit(request: FitRequest): Promise<FitOutcome>;
  /** Ends what is running at once; its callers get `cancelled`. The next fit starts a new thread. */
  cancel(): Promise<void>;
}

export function createEstimator(): Estimator {
  let worker: Worker | null = null;
  let nextId = 0;
  const waiting = new Map<number, { resolve(outcome: FitOutcome): void; reject(e: Error): void }>();

  const started = (): Worker => {
    if (worker) return worker;
    const thread = new Worker(entryPath('estimate-thread'));
    thread.unref();
    thread.on('message', ({ id, outcome }: { id: number; outcome: FitOutcome }) => {
      waiting.get(id)?.resolve(outcome);
      waiting.delete(id);
    });
    thread.on('error', (error: Error) => {
      if (worker === thread) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    worker = thread;
    return thread;
  };

  return {
    fit: (request) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        const thread = started();
        thread.ref();
        thread.postMessage({ id, request });
      }).then((outcome) => {
        if (waiting.size === 0) worker?.unref();
        return outcome as FitOutcome;
      }),
    async cancel() {
      const thread = worker;
      worker = null;
      for (const { resolve } of waiting.values()) resolve(err({ code: 'cancelled' }));
      waiting.clear();
      await thread?.terminate();
    },
  };
}
