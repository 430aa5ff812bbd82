import { describe, expect, it } from 'vitest';

import { panelShape, panelVariable } from '../../../../../src-main/stats/panel/panel-data.ts';
import {
  BETWEEN,
  POOLED,
  quasiDemean,
  quasiDemeanedConstant,
  stackPlan,
  WITHIN,
} from '../../../../../src-main/stats/panel/quasi-demean.ts';

const shape = panelShape(Int32Array.of(0, 0, 1));
const variable = panelVariable('x', Float64Array.of(1, 3, 8), shape);
const random = { kind: 'random', share: (count: number) => count / 4 } as const;

describe('y_it − θ_i ȳ_i', () => {
  it('is y where θ is 0', () => {
    expect([...quasiDemean(variable, POOLED, shape)]).toEqual([1, 3, 8]);
    expect([...quasiDemeanedConstant(POOLED, shape)]).toEqual([1, 1, 1]);
  });

  it('has the grand mean put back where θ is 1', () => {
    expect([...quasiDemean(variable, WITHIN, shape)]).toEqual([3, 5, 4]);
    expect([...quasiDemeanedConstant(WITHIN, shape)]).toEqual([1, 1, 1]);
  });

  it('takes out each entity’s own share', () => {
    expect([...quasiDemean(variable, random, shape)]).toEqual([0, 2, 6]);
    expect([...quasiDemeanedConstant(random, shape)]).toEqual([0.5, 0.5, 0.75]);
  });

  it('is the mean of each entity between them', () => {
    expect([...quasiDemean(variable, BETWEEN, shape)]).toEqual([2, 8]);
    expect([...quasiDemeanedConstant(BETWEEN, shape)]).toEqual([1, 1]);
  });
});

describe('the same as weights of mean rows', () => {
  const weights = (theta: Parameters<typeof stackPlan>[0]) =>
    [1, 4].map((count) => stackPlan(theta, [1, 2], 9).meanWeight?.(count));

  it('is √T pooled, (1 − θ)√T random, 1 between', () => {
    expect(weights(POOLED)).toEqual([1, 2]);
    expect(weights(random)).toEqual([0.75, 0]);
    expect(weights(BETWEEN)).toEqual([1, 1]);
    expect(weights({ kind: 'between', counting: 'observations' })).toEqual([1, 2]);
  });

  it('is one row of grand means within', () => {
    expect(stackPlan(WITHIN, [1, 2], 9)).toEqual({
      hasDeviations: true,
      meanWeight: null,
      grandMeans: [3, 6],
    });
  });
});
