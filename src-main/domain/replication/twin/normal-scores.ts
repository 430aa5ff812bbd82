/** How do the study's numbers hang together, once their own distributions are taken out? */
import { normalUpperQuantile } from '../../../stats/dist/quantiles.ts';

/** A value per row; null where there is none. */
export type Scores = readonly (number | null)[];

/**
 * What a row's place among the rows of its group leads to expect of a standard normal number; ties
 * share theirs: E(z | lowest ≤ z < highest) = (φ(lowest) − φ(highest)) / P(lowest ≤ z < highest).
 */
export function normalScores(values: Scores, groups: readonly string[]): (number | null)[] {
  const scores: (number | null)[] = values.map(() => null);
  for (const group of new Set(groups)) {
    const members = values.flatMap((value, row) =>
      value !== null && groups[row] === group ? [{ value, row }] : [],
    );
    const sorted = members.toSorted((left, right) => left.value - right.value);
    for (let start = 0; start < sorted.length;) {
      let end = start;
      while (end < sorted.length && sorted[end]?.value === sorted[start]?.value) end += 1;
      const [from, to] = [start / sorted.length, end / sorted.length];
      const score = (densityAt(from) - densityAt(to)) / (to - from);
      for (const { row } of sorted.slice(start, end)) scores[row] = score;
      start = end;
    }
  }
  return scores;
}

/** φ at the place below which this share of normal numbers lies. */
function densityAt(share: number): number {
  if (share <= 0 || share >= 1) return 0;
  return Math.exp(-(normalUpperQuantile(1 - share) ** 2) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * The scores, stretched so that on average they move as the normal numbers behind the values do:
 * values that many rows share hide how far apart those are.
 */
export function latentScores(values: Scores, groups: readonly string[]): (number | null)[] {
  const scores = normalScores(values, groups);
  const known = scores.filter((score) => score !== null);
  const spread = known.reduce((sum, score) => sum + score * score, 0) / Math.max(1, known.length);
  return scores.map((score) => (score === null || spread === 0 ? score : score / spread));
}

/** Pearson's r over the rows that have both; 0 where one of them does not vary. */
export function scoreCorrelation(left: Scores, right: Scores): number {
  const pairs = left.flatMap((score, row) => {
    const other = right[row] ?? null;
    return score === null || other === null ? [] : [[score, other] as const];
  });
  const mean = (pick: 0 | 1): number =>
    pairs.reduce((sum, pair) => sum + pair[pick], 0) / Math.max(1, pairs.length);
  const [a, b] = [mean(0), mean(1)];
  let [both, first, second] = [0, 0, 0];
  for (const [x, y] of pairs) {
    both += (x - a) * (y - b);
    first += (x - a) ** 2;
    second += (y - b) ** 2;
  }
  const scale = Math.sqrt(first * second);
  return scale > 0 ? both / scale : 0;
}

/**
 * L with L L′ near R: R is drawn towards the identity until it is positive definite, which
 * correlations from different rows need not be.
 */
export function correlationRoot(correlations: readonly (readonly number[])[]): number[][] {
  for (let shrink = 0.01; shrink < 1; shrink += 0.05) {
    const root = cholesky(
      correlations.map((row, i) => row.map((r, j) => (i === j ? 1 : (1 - shrink) * r))),
    );
    if (root !== null) return root;
  }
  return correlations.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
}

function cholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  const root = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (root[i]?.[k] ?? 0) * (root[j]?.[k] ?? 0);
      const row = root[i];
      if (row === undefined || (i === j && rest <= 1e-9)) return null;
      row[j] = i === j ? Math.sqrt(rest) : rest / (root[j]?.[j] ?? 1);
    }
  }
  return root;
}
