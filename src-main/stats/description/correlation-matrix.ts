import { type Correlation, pearson } from './pearson.ts';
import { spearman } from './spearman.ts';

export type CorrelationMethod = 'pearson' | 'spearman';

/** The correlation of the variables with these places, first < second. */
export interface PairCorrelation extends Correlation {
  readonly first: number;
  readonly second: number;
}

/**
 * How do variables go together, two by two, each pair on the rows where both are observed?
 *
 * columns: k columns of N values or `null`. Answers k (k − 1) / 2 pairs, in the order (0, 1),
 * (0, 2), (1, 2), …; every pair has its own n, so the matrix need not be positive definite.
 *
 * @source [StataR]
 * @verified test/reference/description (R cor.test per pair, rel. 1e-9)
 */
export function correlationMatrix(
  columns: readonly (readonly (number | null)[])[],
  method: CorrelationMethod,
): PairCorrelation[] {
  const correlate = method === 'pearson' ? pearson : spearman;
  return columns.flatMap((later, second) =>
    columns.slice(0, second).map((earlier, first): PairCorrelation => {
      const [x, y] = completePairs(earlier, later);
      return { first, second, ...correlate(x, y) };
    }),
  );
}

/** The values of the rows where both are observed. */
export function completePairs(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
): [Float64Array, Float64Array] {
  const pairs = x.flatMap((value, row) => {
    const other = y[row] ?? null;
    return value === null || other === null ? [] : [[value, other] as const];
  });
  return [Float64Array.from(pairs, ([a]) => a), Float64Array.from(pairs, ([, b]) => b)];
}
