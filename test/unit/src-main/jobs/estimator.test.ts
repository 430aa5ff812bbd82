import { afterAll, describe, expect, test } from 'vitest';
import { createEstimator } from '../../../../src-main/jobs/estimator.ts';
import { fitPanel } from '../../../../src-main/stats/fit-panel.ts';
import { leaveOneOut } from '../../../../src-main/stats/robustness/leave-one-out.ts';
import { simulatedPanel, usualPanel } from '../stats/support/panels.ts';

const estimator = createEstimator();
afterAll(() => estimator.cancel());

const data = usualPanel();
const fit = { estimator: 'fixed-effects', covariance: 'cluster', data };

describe('the estimation thread', () => {
  test('answers what the same job answers here', async () => {
    expect(await estimator.fit(fit)).toEqual(fitPanel(fit));
    const request = { data, estimator: 'random-effects', groups: data.entity, focus: 'x1' };
    const seen: string[] = [];
    const answer = await estimator.influence(request, (done, total) =>
      seen.push(`${done}/${total}`),
    );
    expect(answer).toEqual(leaveOneOut(request));
    expect(seen.at(-1)).toBe('60/60');
  });

  test('fits a large panel with a helper, and ends both when cancelled', async () => {
    const large = simulatedPanel({
      entities: 100_000,
      rowsOf: (i) => 1 + (i % 3),
      regressors: 6,
      seed: 5,
    });
    const request = { estimator: 'random-effects', covariance: 'cluster', data: large };
    expect(await estimator.fit(request)).toEqual(fitPanel(request));
    const running = estimator.fit(request);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await estimator.cancel();
    expect(await running).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect((await estimator.fit(fit)).ok).toBe(true);
  });

  test('ends at once when cancelled and works again afterwards', async () => {
    const jobs = [estimator.fit(fit), estimator.fit(fit)];
    await estimator.cancel();
    for (const outcome of await Promise.all(jobs)) {
      expect(outcome).toEqual({ ok: false, error: { code: 'cancelled' } });
    }
    expect((await estimator.fit(fit)).ok).toBe(true);
  });

  test('hands a failure inside to the one who asked', async () => {
    const broken = { ...fit, data: { ...data, entity: new Int32Array(0) } };
    const groups = new Int32Array(0);
    await expect(
      estimator.influence({ ...broken, groups, focus: 'x1' }, () => undefined),
    ).rejects.toThrow(/./);
    expect((await estimator.fit(fit)).ok).toBe(true);
  });
});
