import type { FitRequest } from '../stats/fit-panel.ts';
import { WORTH_SHARING } from '../stats/panel/row-tasks.ts';
import { createSharedArena, type SharedArena } from './shared-arena.ts';

/** Hands over a request whose columns every thread can read, for as long as the answer takes. */
export type DataSharing = <Answer>(
  request: FitRequest,
  work: (request: FitRequest) => Promise<Answer>,
) => Promise<Answer>;

/**
 * Large panels are written once into shared memory, where a message would copy them for each thread
 * that gets them. The memory is used again once the answer is there.
 */
export function createDataSharing(): DataSharing {
  const idle: SharedArena[] = [];
  return async (request, work) => {
    const { outcome, columns } = request.data;
    if (outcome.length * columns.length < WORTH_SHARING) return work(request);
    const arena = idle.pop() ?? createSharedArena();
    arena.reuse();
    try {
      return await work(sharedRequest(request, arena));
    } finally {
      idle.push(arena);
    }
  };
}

function sharedRequest(request: FitRequest, arena: SharedArena): FitRequest {
  const { data } = request;
  const share = (values: Float64Array): Float64Array => {
    const numbers = arena.take(values.length);
    numbers.set(values);
    return numbers;
  };
  const columns = data.columns.map((column) => ({ ...column, values: share(column.values) }));
  return { ...request, data: { ...data, outcome: share(data.outcome), columns } };
}
