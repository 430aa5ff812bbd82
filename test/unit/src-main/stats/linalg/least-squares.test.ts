import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { solveLeastSquares } from '../../../../../src-main/stats/linalg/least-squares.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { ordinaryLeastSquares } from '../support/dense.ts';
import { seededNormal } from '../support/panels.ts';

function columnsOf(rows: number, width: number, seed: number): Float64Array[] {
  const normal = seededNormal(seed);
  return Array.from({ length: width }, () => Float64Array.from({ length: rows }, () => normal()));
}

describe('least squares', () => {
  it('solves what the normal equations solve', () => {
    const columns = columnsOf(40, 4, 1);
    const outcome = columnsOf(40, 1, 2)[0]!;
    const rows = Array.from(outcome, (_, i) => columns.map((column) => column[i]!));
    const expected = ordinaryLeastSquares(rows, [...outcome]);
    const own = solveLeastSquares({ columns, outcome });
    own.coefficients.forEach((value, k) =>
      expect(value).toBeCloseTo(expected.coefficients[k]!, 12),
    );
    const rss = expected.residuals.reduce((sum, value) => sum + value * value, 0);
    expect(own.residualSumOfSquares / rss).toBeCloseTo(1, 12);
    own.inverse.data.forEach((value, index) =>
      expect(value).toBeCloseTo(expected.inverse[index % 4]![Math.floor(index / 4)]!, 12),
    );
  });

  it('keeps the first of a collinear set and names what the later is made of', () => {
    const [a, b] = columnsOf(30, 2, 3) as [Float64Array, Float64Array];
    const twice = a.map((value) => 2 * value);
    const sum = a.map((value, i) => value - 3 * b[i]!);
    const zero = new Float64Array(30);
    const own = solveLeastSquares({ columns: [a, twice, b, zero, sum], outcome: b });
    expect(own.kept).toEqual([0, 2]);
    expect(own.omitted.map(({ index }) => index)).toEqual([1, 3, 4]);
    const [second, third, last] = own.omitted;
    expect(second?.combination.map(({ index }) => index)).toEqual([0]);
    expect(third?.combination).toEqual([]);
    expect(last?.combination.map(({ index }) => index)).toEqual([0, 2]);
    expect(last?.combination[1]?.coefficient).toBeCloseTo(-3, 12);
  });

  it('judges a centred column by its size before centring', () => {
    const noise = columnsOf(30, 1, 4)[0]!.map((value) => value * 1e-13);
    const outcome = columnsOf(30, 1, 5)[0]!;
    expect(solveLeastSquares({ columns: [noise], outcome }).kept).toEqual([0]);
    expect(solveLeastSquares({ columns: [noise], outcome, scales: [100] }).kept).toEqual([]);
  });

  it('keeps a column whose own part is small but real', () => {
    const [a, b] = columnsOf(200, 2, 6) as [Float64Array, Float64Array];
    const nearly = a.map((value, i) => value + 1e-8 * b[i]!);
    expect(solveLeastSquares({ columns: [a, nearly], outcome: b }).kept).toEqual([0, 1]);
  });

  it('answers the same whatever the columns’ units', () => {
    fc.assert(
      fc.property(fc.integer({ min: -12, max: 12 }), fc.integer(), (exponent, seed) => {
        const columns = columnsOf(25, 3, seed);
        const outcome = columnsOf(25, 1, seed + 1)[0]!;
        const unit = 10 ** exponent;
        const scaled = [columns[0]!, columns[1]!.map((value) => value * unit), columns[2]!];
        const left = solveLeastSquares({ columns, outcome });
        const right = solveLeastSquares({ columns: scaled, outcome });
        expect(right.kept).toEqual(left.kept);
        const ratio = (right.coefficients[1]! * unit) / left.coefficients[1]!;
        expect(Math.abs(ratio - 1)).toBeLessThan(SAME_NUMBER * 100);
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it('solves nothing with no columns: all of y is left', () => {
    const own = solveLeastSquares({ columns: [], outcome: Float64Array.of(3, 4) });
    expect(own.residualSumOfSquares).toBeCloseTo(25, 12);
    expect(own.kept).toEqual([]);
  });
});
