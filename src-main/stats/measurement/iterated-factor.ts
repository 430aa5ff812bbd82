/** Which loadings reproduce the correlations between items best, whatever each item's own part? */
import type { Matrix } from '../linalg/matrix.ts';
import {
  firstFactor,
  noFactor,
  squaredMultipleCorrelations,
  withDiagonal,
} from './factor-solution.ts';
import type { FactorExtraction } from './factor-solution.ts';

const MOST_ROUNDS = 2000;
const STILL = 1e-13;

/**
 * Iterated principal factor: the principal factor, its squared loadings put on the diagonal in
 * place of the squared multiple correlations, until none moves by more than 1e-13.
 *
 *   h_i ← λ_1 v_i²,   λ_1, v the first eigenpair of R with h on its diagonal
 *
 * The fixed point minimises the squared residual correlations off the diagonal. Two steps are
 * followed by a leap along their bend (squared extrapolation), which changes the way, not the
 * place. Eigenvalues: all k of the last R_h, descending. A communality above one (Heywood) or
 * 2,000 rounds end it without loadings.
 *
 * @source [StataMv] factor, ipf; [Harman1976] §8; leap [VaradhanRoland2008]
 * @verified test/reference/measurement (R psych::fa, fm = "pa", 1e-9)
 */
export const iteratedFactor: FactorExtraction = {
  id: 'iterated',
  title: { da: 'Itereret principal faktor', en: 'Iterated principal factor' },
  extract: (correlations) => {
    let start = squaredMultipleCorrelations(correlations);
    if (start === null) return noFactor([]);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const first = step(correlations, start);
      const second = first && step(correlations, first);
      if (!first || !second) return firstFactor(withDiagonal(correlations, first ?? start));
      const solution = firstFactor(withDiagonal(correlations, first));
      if (isBeyondOne(second)) return noFactor(solution.eigenvalues, true);
      if (second.every((value, i) => Math.abs(value - first[i]) <= STILL)) return solution;
      start = leap(start, first, second);
    }
    return noFactor([]);
  },
};

/** The communalities that follow from these; null where the items share nothing. */
function step(correlations: Matrix, communalities: readonly number[]): number[] | null {
  const { loadings } = firstFactor(withDiagonal(correlations, communalities));
  return loadings && loadings.map((loading) => loading * loading);
}

function isBeyondOne(communalities: readonly number[]): boolean {
  return communalities.some((communality) => communality > 1);
}

/** Further along the bend of two steps, where that stays between zero and one. */
function leap(start: readonly number[], first: readonly number[], second: number[]): number[] {
  const stride = first.map((value, i) => value - start[i]);
  const bend = second.map((value, i) => value - first[i] - stride[i]);
  const length = Math.hypot(...stride) / Math.hypot(...bend);
  if (!(length > 1) || !Number.isFinite(length)) return second;
  const ahead = start.map((value, i) => value + 2 * length * stride[i] + length ** 2 * bend[i]);
  return ahead.every((value) => value >= 0 && value <= 1) ? ahead : second;
}
