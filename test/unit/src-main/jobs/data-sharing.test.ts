import { expect, test } from 'vitest';
import { createDataSharing } from '../../../../src-main/jobs/data-sharing.ts';
import type { FitRequest } from '../../../../src-main/stats/fit-panel.ts';
import { WORTH_SHARING } from '../../../../src-main/stats/panel/row-tasks.ts';
import { usualPanel } from '../stats/support/panels.ts';

function largeRequest(value: number): FitRequest {
  const column = new Float64Array(WORTH_SHARING).fill(value);
  const data = {
    outcome: column,
    columns: [{ term: 'x', values: column }],
    entity: new Int32Array(0),
    time: new Float64Array(0),
    clusters: [],
  };
  return { estimator: 'pooled', covariance: 'classical', data };
}

test('a small panel goes as it is', async () => {
  const request = { estimator: 'pooled', covariance: 'classical', data: usualPanel() };
  expect(await createDataSharing()(request, async (given) => given)).toBe(request);
});

test('two large panels at once have memory of their own, used again by a third', async () => {
  const share = createDataSharing();
  const seen = (request: FitRequest) => {
    const [column] = request.data.columns;
    return { request, buffer: column!.values.buffer, value: column!.values.at(-1) };
  };
  const [first, second] = await Promise.all(
    [1, 2].map((value) => share(largeRequest(value), async (request) => seen(request))),
  );
  expect([first!.value, second!.value]).toEqual([1, 2]);
  expect(first!.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(first!.buffer).not.toBe(second!.buffer);
  const third = await share(largeRequest(3), async (request) => seen(request));
  expect([first!.buffer, second!.buffer]).toContain(third.buffer);
});

test('memory is given back after a failure too', async () => {
  const share = createDataSharing();
  const buffers: unknown[] = [];
  const failing = share(largeRequest(1), async (request) => {
    buffers.push(request.data.outcome.buffer);
    throw new Error('lost');
  });
  await expect(failing).rejects.toThrow('lost');
  const { outcome } = await share(largeRequest(2), async (request) => request.data);
  expect(outcome.buffer).toBe(buffers[0]);
});
