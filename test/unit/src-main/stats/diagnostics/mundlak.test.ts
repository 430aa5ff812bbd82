import { describe, expect, it } from 'vitest';

import { classical } from '../../../../../src-main/stats/covariance/classical.ts';
import { cluster } from '../../../../../src-main/stats/covariance/cluster.ts';
import { hausman } from '../../../../../src-main/stats/diagnostics/hausman.ts';
import { mundlak } from '../../../../../src-main/stats/diagnostics/mundlak.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { randomEffectsFit } from '../../../../../src-main/stats/panel/random-effects-fit.ts';
import { simulatedPanel, usualPanel, withColumn } from '../support/panels.ts';

describe('Mundlak’s test', () => {
  it('in a balanced panel is Hausman’s statistic with the within variance in both parts', () => {
    const work = panelWork(
      simulatedPanel({ entities: 200, rowsOf: () => 3, regressors: 2, seed: 11 }),
    );
    const test = mundlak(work, {}, classical);
    const { hausmanSigmamore } = hausman(work, {});
    const [within, random] = [work.within(), randomEffectsFit(work, {})];
    if (test.kind === 'not-applicable' || hausmanSigmamore.kind === 'not-applicable') {
      throw new Error('computed');
    }
    if (!within.ok || !random.ok) throw new Error('estimable');
    const ratio = random.value.residualVariance / within.value.residualVariance;
    expect(test.statistic / (hausmanSigmamore.statistic * ratio)).toBeCloseTo(1, 8);
    expect(test.usable).toBe(true);
  });

  it('has no reading where the covariance is singular', () => {
    const data = usualPanel();
    // One entity alone ever changes this dummy: too few clusters for its variance.
    const rare = Float64Array.from(data.entity, (i, row) =>
      i === 2 && data.time[row]! > 2020 ? 1 : 0,
    );
    const test = mundlak(panelWork(withColumn(data, 'rare', rare)), {}, cluster);
    const isRefused = test.kind === 'not-applicable' || test.usable === false;
    expect(isRefused).toBe(true);
    expect(test).toMatchObject({ reason: 'singular-covariance' });
  });

  it('says why there is none', () => {
    const once = simulatedPanel({ entities: 9, rowsOf: () => 1, regressors: 1, seed: 1 });
    expect(mundlak(panelWork(once), {}, classical)).toMatchObject({
      reason: 'within-not-estimable',
    });
    const few = simulatedPanel({ entities: 3, rowsOf: () => 8, regressors: 3, seed: 1 });
    expect(mundlak(panelWork(few), {}, classical)).toMatchObject({
      reason: 'random-effects-not-estimable',
    });
    const none = simulatedPanel({ entities: 9, rowsOf: () => 2, regressors: 0, seed: 1 });
    expect(mundlak(panelWork(none), {}, classical)).toMatchObject({
      reason: 'no-varying-regressors',
    });
    const balanced = simulatedPanel({ entities: 9, rowsOf: () => 2, regressors: 0, seed: 1 });
    const wave = Float64Array.from(balanced.time, (time) => (time > 2020 ? 1 : 0));
    expect(mundlak(panelWork(withColumn(balanced, 'wave', wave)), {}, classical)).toMatchObject({
      reason: 'no-varying-regressors',
    });
  });
});
