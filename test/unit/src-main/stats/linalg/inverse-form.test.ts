import { describe, expect, it } from 'vitest';

import { inverseForm, rootedForm } from '../../../../../src-main/stats/linalg/inverse-form.ts';

const d = Float64Array.of(1, 2);

describe('d′ V⁻¹ d', () => {
  it('uses the plain inverse of a definite matrix', () => {
    const v = { rows: 2, columns: 2, data: Float64Array.of(2, 1, 1, 3) };
    const form = inverseForm(d, v, [2, 3]);
    // The inverse is (3, −1; −1, 2) / 5.
    expect(form.value).toBeCloseTo((3 - 4 + 8) / 5, 13);
    expect(form).toMatchObject({ rank: 2, negativeEigenvalues: 0 });
  });

  it('uses the plain inverse of an indefinite one too, and may be negative', () => {
    const v = { rows: 2, columns: 2, data: Float64Array.of(1, 0, 0, -1) };
    expect(inverseForm(d, v, [1, 1])).toMatchObject({ rank: 2, negativeEigenvalues: 1 });
    expect(inverseForm(d, v, [1, 1]).value).toBeCloseTo(-3, 13);
  });

  it('leaves out directions without variance and says so in its rank', () => {
    const v = { rows: 2, columns: 2, data: Float64Array.of(1, 1, 1, 1) };
    const form = inverseForm(Float64Array.of(1, 1), v, [1, 1]);
    expect(form.rank).toBe(1);
    expect(form.value).toBeCloseTo(1, 13);
  });

  it('judges rank in nobody’s units', () => {
    const v = { rows: 2, columns: 2, data: Float64Array.of(1e-20, 0, 0, 1e20) };
    expect(inverseForm(Float64Array.of(1e-10, 1e10), v, [1e-20, 1e20]).value).toBeCloseTo(2, 13);
  });

  it('has rank zero where a scale is zero', () => {
    const v = { rows: 2, columns: 2, data: new Float64Array(4) };
    expect(inverseForm(d, v, [0, 1]).rank).toBe(0);
  });

  it('agrees with the form by a root of V', () => {
    const root = [Float64Array.of(1, 1, 0), Float64Array.of(0, 1, 2)];
    const v = { rows: 2, columns: 2, data: Float64Array.of(2, 1, 1, 5) };
    expect(rootedForm(d, root)).toBeCloseTo(inverseForm(d, v, [2, 5]).value, 13);
  });
});
