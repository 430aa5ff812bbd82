/** How closely does each item follow the one thing they share? */
import type { Descriptor } from '../../../shared/kernel/descriptor.ts';
import { symmetricEigen } from '../linalg/eigen.ts';
import { elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';

/** Correlations with a smallest eigenvalue below this share of the largest have no inverse. */
const SINGULAR = 1e-12;

/** One factor; loadings and uniquenesses (1 − loading²) are null where there is none. */
export interface FactorSolution {
  readonly eigenvalues: readonly number[];
  readonly loadings: readonly number[] | null;
  readonly uniquenesses: readonly number[] | null;
}

/** A registry entry: one way to extract a factor from k × k correlations. */
export interface FactorExtraction extends Descriptor {
  readonly extract: (correlations: Matrix) => FactorSolution;
}

/**
 * Principal factor in one pass, Stata's default:
 *
 *   R_h = R with squared multiple correlations 1 − 1/(R⁻¹)_ii on its diagonal
 *   loading_i = √λ_1 v_i,   λ_1, v the first eigenpair of R_h
 *
 * No iteration. Signs: loadings sum to a positive number. Eigenvalues: all k of R_h, descending.
 * None where R is singular, or where λ_1 is not positive.
 *
 * @source [StataMv] factor, pf; [Harman1976] §8
 * @verified test/reference/study_sim.items.json (R psych, numpy)
 */
export const principalFactor: FactorExtraction = {
  id: 'principal-factor',
  title: { da: 'Principal faktor (Statas standard)', en: 'Principal factor (Stata’s default)' },
  extract: (correlations) => {
    const communalities = squaredMultipleCorrelations(correlations);
    if (communalities === null) return { eigenvalues: [], loadings: null, uniquenesses: null };
    const size = correlations.rows;
    const reduced = { ...correlations, data: correlations.data.slice() };
    communalities.forEach((communality, i) => {
      reduced.data[i * size + i] = communality;
    });
    const { values, vectors } = symmetricEigen(reduced);
    if (!(values[0] > 0)) {
      return { eigenvalues: [...values], loadings: null, uniquenesses: null };
    }
    const raw = communalities.map((_, i) => Math.sqrt(values[0]) * elementAt(vectors, i, 0));
    const sign = raw.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
    const loadings = raw.map((loading) => sign * loading);
    return {
      eigenvalues: [...values],
      loadings,
      uniquenesses: loadings.map((loading) => 1 - loading * loading),
    };
  },
};

/** Share of each item's variance that the other items explain; null for singular correlations. */
function squaredMultipleCorrelations(correlations: Matrix): number[] | null {
  const { values, vectors } = symmetricEigen(correlations);
  const smallest = values[values.length - 1];
  if (!(smallest > SINGULAR * values[0])) return null;
  return Array.from({ length: correlations.rows }, (_, i) => {
    let inverse = 0;
    values.forEach((value, k) => {
      inverse += elementAt(vectors, i, k) ** 2 / value;
    });
    return 1 - 1 / inverse;
  });
}

/** Every way to extract a factor; the first is the default. */
export const EXTRACTIONS: readonly FactorExtraction[] = [principalFactor];
