/** Which one-factor model makes the observed correlations most likely? */
import { symmetricEigen } from '../linalg/eigen.ts';
import { elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import {
  firstFactor,
  noFactor,
  squaredMultipleCorrelations,
  towardsPositive,
  withDiagonal,
} from './factor-solution.ts';
import type { FactorExtraction, FactorSolution } from './factor-solution.ts';
import { minimizeUniquenesses } from './uniqueness-search.ts';

/**
 * Maximum likelihood under normality, one factor: λ and ψ minimise
 *
 *   F = ln|Σ| − ln|R| + tr(R Σ⁻¹) − k,   Σ = λλ′ + diag(ψ)
 *
 * by Newton's method on ln ψ. Where the minimum has ψ_i = 0 (Heywood) the factor is that item:
 * λ_i = 1, λ_j = r_ij, ψ_j = 1 − r_ij², as in Stata, and `isHeywood` says so. Eigenvalues: all k
 * of R − diag(ψ), descending. Two items do not identify it; singular correlations have none.
 *
 * @source [Joreskog1967]; [StataMv] factor, ml
 * @verified test/reference/study_sim/study_sim.items.json (R factanal, 1e-6; Heywood in measurement)
 */
export const maximumLikelihoodFactor: FactorExtraction = {
  id: 'maximum-likelihood',
  title: { da: 'Maximum likelihood', en: 'Maximum likelihood' },
  extract: (correlations) => {
    const communalities = squaredMultipleCorrelations(correlations);
    if (communalities === null || correlations.rows < 3) return noFactor([]);
    const inside = minimizeUniquenesses(correlations, communalities);
    const edge = bestBoundary(correlations);
    if (inside === null || edge.discrepancy < inside.discrepancy) return edge.solution;
    const communalityOf = inside.uniquenesses.map((uniqueness) => 1 - uniqueness);
    const reduced = withDiagonal(correlations, communalityOf);
    return {
      eigenvalues: firstFactor(reduced).eigenvalues,
      loadings: towardsPositive(inside.loadings),
      uniquenesses: inside.uniquenesses,
      isHeywood: false,
    };
  },
};

/** The most likely of the k models in which the factor is one of the items. */
function bestBoundary(correlations: Matrix): { discrepancy: number; solution: FactorSolution } {
  const { values } = symmetricEigen(correlations);
  const logDeterminant = values.reduce((sum, value) => sum + Math.log(value), 0);
  const discrepancies = Array.from({ length: correlations.rows }, (_, factor) => {
    let sum = -logDeterminant;
    for (let j = 0; j < correlations.rows; j += 1) {
      if (j !== factor) sum += Math.log(1 - elementAt(correlations, factor, j) ** 2);
    }
    return sum;
  });
  const factor = discrepancies.reduce((best, value, i) => {
    return value < discrepancies[best] ? i : best;
  }, 0);
  const loadings = Array.from({ length: correlations.rows }, (_, j) =>
    elementAt(correlations, factor, j),
  );
  const communalities = loadings.map((loading) => loading * loading);
  return {
    discrepancy: discrepancies[factor],
    solution: {
      eigenvalues: firstFactor(withDiagonal(correlations, communalities)).eigenvalues,
      loadings: towardsPositive(loadings),
      uniquenesses: communalities.map((communality) => 1 - communality),
      isHeywood: true,
    },
  };
}
