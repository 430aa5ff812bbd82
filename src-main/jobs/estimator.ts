import { Worker } from 'node:worker_threads';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { FitError, FitRequest, PanelFit } from '../stats/fit-panel.ts';
import type { Influence, InfluenceRequest } from '../stats/robustness/leave-one-out.ts';
import type { GridAnswer, GridRequest, Progress } from '../stats/robustness/specification-grid.ts';
import { createDataSharing } from './data-sharing.ts';
import { entryPath } from './entry-path.ts';
import type { EstimateAnswers, EstimateJob, ThreadMessage } from './estimate-job.ts';

type Cancelled = { readonly code: 'cancelled' };

/** Fits models in a thread of its own, so that the data process goes on answering. */
export interface Estimator {
  fit(request: FitRequest): Promise<Result<PanelFit, FitError | Cancelled>>;
  /** Many models at once; each is fitted or refused by itself. */
  grid(
    request: GridRequest,
    progress: Progress,
  ): Promise<Result<readonly Result<GridAnswer, FitError>[], Cancelled>>;
  influence(
    request: InfluenceRequest,
    progress: Progress,
  ): Promise<Result<Influence, FitError | Cancelled>>;
  /** Ends what is running at once; its callers get `cancelled`. The next job starts a new thread. */
  cancel(): Promise<void>;
}

type Answer = EstimateAnswers[EstimateJob['kind']];

interface Waiting {
  resolve(answer: Answer | null): void;
  reject(error: Error): void;
  readonly progress: Progress;
}

export function createEstimator(): Estimator {
  const thread = createThread();
  const withSharedData = createDataSharing();
  const cancelled = err<Cancelled>({ code: 'cancelled' });
  return {
    async fit(request) {
      const answer = await withSharedData(request, (shared) =>
        thread.run({ kind: 'fit', request: shared }, () => undefined),
      );
      return answer === null ? cancelled : (answer as EstimateAnswers['fit']);
    },
    async grid(request, progress) {
      const answer = await thread.run({ kind: 'grid', request }, progress);
      return answer === null ? cancelled : ok(answer as EstimateAnswers['grid']);
    },
    async influence(request, progress) {
      const answer = await thread.run({ kind: 'influence', request }, progress);
      return answer === null ? cancelled : (answer as EstimateAnswers['influence']);
    },
    cancel: () => thread.cancel(),
  };
}

interface JobThread {
  /** The job's answer; null where it was cancelled. */
  run(job: EstimateJob, progress: Progress): Promise<Answer | null>;
  cancel(): Promise<void>;
}

function createThread(): JobThread {
  let worker: Worker | null = null;
  let nextId = 0;
  const waiting = new Map<number, Waiting>();

  const started = (): Worker => {
    if (worker) return worker;
    const thread = new Worker(entryPath('estimate-thread'));
    thread.unref();
    thread.on('message', (message: ThreadMessage) => {
      const job = waiting.get(message.id);
      if ('done' in message) {
        job?.progress(message.done, message.total);
        return;
      }
      waiting.delete(message.id);
      job?.resolve(message.answer);
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
    async run(job, progress) {
      const answer = await new Promise<Answer | null>((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject, progress });
        const thread = started();
        thread.ref();
        thread.postMessage({ id, job });
      });
      if (waiting.size === 0) worker?.unref();
      return answer;
    },
    async cancel() {
      const thread = worker;
      worker = null;
      for (const { resolve } of waiting.values()) resolve(null);
      waiting.clear();
      await thread?.terminate();
    },
  };
}
