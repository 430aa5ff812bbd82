import { describe, expect, it } from 'vitest';

import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { POOLED } from '../../../../../src-main/stats/panel/quasi-demean.ts';
import { correlation, rSquared, variation } from '../../../../../src-main/stats/panel/r-squared.ts';
import type { RSquared } from '../../../../../src-main/stats/panel/r-squared.ts';
import { regressQuasiDemeaned } from '../../../../../src-main/stats/panel/regression.ts';

const entity = Int32Array.of(0, 0, 1, 1);
const outcome = Float64Array.of(1, 2, 5, 4);

function explained(y: Float64Array, x: Float64Array): RSquared {
  const columns = [{ term: 'x', values: x }];
  const work = panelWork({ outcome: y, columns, entity, time: new Float64Array(4), clusters: [] });
  return rSquared(work, regressQuasiDemeaned(work, POOLED));
}

describe('R²', () => {
  it('is 1 in every part where the prediction is the outcome', () => {
    const all = explained(outcome, outcome);
    expect(all.within).toBeCloseTo(1, 14);
    expect(all.between).toBeCloseTo(1, 14);
    expect(all.overall).toBeCloseTo(1, 14);
  });

  it('is null where the prediction does not vary', () => {
    const flat = Float64Array.of(3, 3, 3, 3);
    expect(explained(outcome, flat)).toEqual({ within: null, between: null, overall: null });
  });

  it('is null within where the outcome never changes', () => {
    const still = explained(Float64Array.of(0.1, 0.1, 5, 5), outcome);
    expect(still.within).toBeNull();
    expect(still.between).toBeCloseTo(1, 14);
  });
});

describe('a correlation', () => {
  const ones = Float64Array.of(1, 1, 1);
  const of = (...values: number[]) => variation(Float64Array.from(values), ones);

  it('has a sign', () => {
    expect(correlation(of(1, 2, 3), of(3, 2, 1))).toBeCloseTo(-1, 14);
  });

  it('takes rounding for no variation', () => {
    const rounded = of(0.1 + 0.2, 0.3, 0.3);
    expect(correlation(rounded, of(1, 2, 4))).toBeNull();
    expect(correlation(of(1, 2, 4), rounded)).toBeNull();
  });

  it('is about zero where there is no constant', () => {
    const left = variation(Float64Array.of(1, 1), new Float64Array(2));
    expect(correlation(left, variation(Float64Array.of(2, 2), new Float64Array(2)))).toBeCloseTo(1);
  });
});
