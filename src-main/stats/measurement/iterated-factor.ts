/** Which loadings reproduce the correlations between items best, whatever each item's own part? */
import {
  firstFactor,
  noFactor,
  squaredMultipleCorrelations,
  withDiagonal,
} from './factor-solution.ts';
import type { FactorExtraction } from './factor-solution.ts';

const MOST_STEPS = 5000;
const STILL = 1e-13;

/**
 * Iterated principal factor: the principal factor, its squared loadings put on the diagonal in
 * place of the squared multiple correlations, until none moves by more than 1e-13.
 *
 *   h_i ← λ_1 v_i²,   λ_1, v the first eigenpair of R with h on its diagonal
 *
 * The fixed point minimises the squared residual correlations off the diagonal. Eigenvalues: all k
 * of the last R_h, descending. A communality above one (Heywood) or 5,000 steps end it without
 * loadings.
 *
 * @source [StataMv] factor, ipf; [Harman1976] §8
 * @verified test/reference/measurement (R psych::fa, fm = "pa", 1e-9)
 */
export const iteratedFactor: FactorExtraction = {
  id: 'iterated',
  title: { da: 'Itereret principal faktor', en: 'Iterated principal factor' },
  extract: (correlations) => {
    let communalities: readonly number[] | null = squaredMultipleCorrelations(correlations);
    if (communalities === null) return noFactor([]);
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const solution = firstFactor(withDiagonal(correlations, communalities));
      const { loadings } = solution;
      if (loadings === null) return solution;
      const next = loadings.map((loading) => loading * loading);
      if (next.some((communality) => communality > 1)) return noFactor(solution.eigenvalues, true);
      const before: readonly number[] = communalities;
      if (next.every((value, i) => Math.abs(value - before[i]) <= STILL)) return solution;
      communalities = next;
    }
    return noFactor([]);
  },
};
