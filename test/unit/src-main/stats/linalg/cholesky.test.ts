import { describe, expect, it } from 'vitest';

import { MOST_INFLATION, safeCholesky } from '../../../../../src-main/stats/linalg/cholesky.ts';
import { crossProducts } from '../../../../../src-main/stats/linalg/cross-products.ts';
import { solveLeastSquares } from '../../../../../src-main/stats/linalg/least-squares.ts';
import { elementAt, matrixColumn } from '../../../../../src-main/stats/linalg/matrix.ts';
import { triangularFactor } from '../../../../../src-main/stats/linalg/qr.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { seededNormal } from '../support/panels.ts';

/** Three columns in units far apart; the third is the first and `noise` of its own. */
function related(noise: number): Float64Array[] {
  const normal = seededNormal(5);
  const [a, b, c] = Array.from({ length: 3 }, () =>
    Float64Array.from({ length: 400 }, () => normal()),
  );
  return [
    a!,
    b!.map((value) => 1e6 * value),
    a!.map((value, k) => 1e-6 * (value + noise * c![k]!)),
  ];
}

/** Regressors of which the last is nearly the sum of the others, and an outcome. */
function inflatedColumns(seed: number): Float64Array[] {
  const normal = seededNormal(seed);
  const width = 3 + (seed % 9);
  const noise = 0.05 + 0.1 * (seed % 5);
  const columns = Array.from({ length: width }, () =>
    Float64Array.from({ length: 300 + 20 * seed }, () => normal()),
  );
  const total = columns[0]!.map((_, row) =>
    columns.reduce((sum, column) => sum + column[row]!, noise * normal()),
  );
  const outcome = total.map((value, row) => value + columns[0]![row]! + 2 * normal());
  return [...columns, total, outcome];
}

describe('a factor from cross-products', () => {
  it('is that of the rows, in any units', () => {
    const columns = related(0.3);
    const own = safeCholesky(crossProducts(columns));
    const expected = triangularFactor(columns);
    expect(own).not.toBeNull();
    for (let j = 0; j < 3; j += 1) {
      for (let i = 0; i <= j; i += 1) {
        const size = Math.abs(elementAt(expected, j, j));
        const difference = Math.abs(elementAt(own!, i, j)) - Math.abs(elementAt(expected, i, j));
        expect(Math.abs(difference) / size).toBeLessThan(10 * SAME_NUMBER);
      }
    }
  });

  it('is refused where a column is nearly a combination of others', () => {
    // 1 + 1/noise² is the variance inflation of the third column.
    const near = 1 / Math.sqrt(MOST_INFLATION);
    expect(safeCholesky(crossProducts(related(2 * near)))).not.toBeNull();
    expect(safeCholesky(crossProducts(related(0.5 * near)))).toBeNull();
    expect(safeCholesky(crossProducts(related(0)))).toBeNull();
  });

  it('gives the coefficients that reflections give, wherever it is not refused', () => {
    let accepted = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const columns = inflatedColumns(seed);
      const factor = safeCholesky(crossProducts(columns));
      if (factor === null) continue;
      accepted += 1;
      const [own, expected] = [factor, triangularFactor(columns)].map((upper) => {
        const rows = columns.map((_, j) => matrixColumn(upper, j));
        return solveLeastSquares({ columns: rows.slice(0, -1), outcome: rows.at(-1)! });
      });
      const variance = expected!.residualSumOfSquares / (columns[0]!.length - columns.length);
      own!.coefficients.forEach((value, k) => {
        const square = elementAt(expected!.inverse, k, k);
        const standardError = Math.sqrt(variance * square);
        expect(Math.abs(value - expected!.coefficients[k]!) / standardError).toBeLessThan(1e-12);
        expect(Math.abs(elementAt(own!.inverse, k, k) / square - 1)).toBeLessThan(1e-13);
      });
    }
    expect(accepted).toBeGreaterThan(10);
  });

  it('is refused where only later columns inflate an earlier one', () => {
    // Each column is told from those before it, the first not from all that follow.
    const normal = seededNormal(9);
    const parts = Array.from({ length: 40 }, () =>
      Float64Array.from({ length: 900 }, () => normal()),
    );
    const sum = Float64Array.from({ length: 900 }, (_, row) =>
      parts.reduce((total, part) => total + part[row]!, 0.15 * normal()),
    );
    expect(safeCholesky(crossProducts([sum, ...parts.slice(0, 39)]))).not.toBeNull();
    expect(safeCholesky(crossProducts([sum, ...parts]))).toBeNull();
  });

  it('keeps a column of zeros and judges the others by themselves', () => {
    const [first, second] = related(1);
    const zeros = new Float64Array(400);
    const factor = safeCholesky(crossProducts([first!, zeros, second!]));
    const without = safeCholesky(crossProducts([first!, second!]));
    expect(elementAt(factor!, 1, 1)).toBe(0);
    expect(elementAt(factor!, 2, 2)).toBe(elementAt(without!, 1, 1));
  });

  it('is refused where squares overflow', () => {
    const huge = [Float64Array.of(1e200, 1), Float64Array.of(1, 2)];
    expect(safeCholesky(crossProducts(huge))).toBeNull();
  });
});
