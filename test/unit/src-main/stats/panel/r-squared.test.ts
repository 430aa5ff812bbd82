import { describe, expect, it } from 'vitest';

import { panelShape, panelVariable } from '../../../../../src-main/stats/panel/panel-data.ts';
import { correlation, rSquared } from '../../../../../src-main/stats/panel/r-squared.ts';

const shape = panelShape(Int32Array.of(0, 0, 1, 1));
const y = panelVariable('', Float64Array.of(1, 2, 5, 4), shape);

describe('R²', () => {
  it('is 1 in every part where the prediction is the outcome', () => {
    const all = rSquared(y, { rows: y.values, entities: y.means }, shape);
    expect(all.within).toBeCloseTo(1, 14);
    expect(all.between).toBeCloseTo(1, 14);
    expect(all.overall).toBeCloseTo(1, 14);
  });

  it('is null where the prediction does not vary', () => {
    const flat = { rows: Float64Array.of(3, 3, 3, 3), entities: Float64Array.of(3, 3) };
    expect(rSquared(y, flat, shape)).toEqual({ within: null, between: null, overall: null });
  });

  it('is null within where the outcome never changes', () => {
    const still = panelVariable('', Float64Array.of(1, 1, 5, 5), shape);
    const own = rSquared(still, { rows: y.values, entities: y.means }, shape);
    expect(own.within).toBeNull();
    expect(own.between).toBeCloseTo(1, 14);
  });
});

describe('a correlation', () => {
  it('has a sign', () => {
    expect(correlation(Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1))).toBeCloseTo(-1, 14);
  });

  it('takes rounding for no variation', () => {
    const rounded = Float64Array.of(0.1 + 0.2, 0.3, 0.3);
    expect(correlation(rounded, Float64Array.of(1, 2, 4))).toBeNull();
    expect(correlation(Float64Array.of(1, 2, 4), rounded)).toBeNull();
  });
});
