/** What does a one-factor solution consist of, however it was extracted? */
import type { Descriptor } from '../../../shared/kernel/descriptor.ts';
import { symmetricEigen } from '../linalg/eigen.ts';
import { elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';

/** Correlations with a smallest eigenvalue below this share of the largest have no inverse. */
const SINGULAR = 1e-12;

/** One factor; loadings and uniquenesses are null where there is none. */
export interface FactorSolution {
  /** Of the matrix that the factor was taken from, descending; empty where that does not exist. */
  readonly eigenvalues: readonly number[];
  readonly loadings: readonly number[] | null;
  readonly uniquenesses: readonly number[] | null;
  /** Whether an item would need a negative variance of its own, so that a boundary was met. */
  readonly isHeywood: boolean;
}

/** A registry entry: one way to extract a factor from k × k correlations. */
export interface FactorExtraction extends Descriptor {
  readonly extract: (correlations: Matrix) => FactorSolution;
}

/** Correlations allow no factor: they are singular, or the items share nothing. */
export function noFactor(eigenvalues: ArrayLike<number>, isHeywood = false): FactorSolution {
  return { eigenvalues: Array.from(eigenvalues), loadings: null, uniquenesses: null, isHeywood };
}

/**
 * Loadings of the first factor of a k × k matrix, √λ_1 v_1, and uniquenesses 1 − loading².
 * None where λ_1 is not positive. Signs: loadings sum to a positive number.
 */
export function firstFactor(matrix: Matrix): FactorSolution {
  const { values, vectors } = symmetricEigen(matrix);
  if (!(values[0] > 0)) return noFactor(values);
  const length = Math.sqrt(values[0]);
  const loadings = towardsPositive(
    Array.from({ length: matrix.rows }, (_, i) => length * elementAt(vectors, i, 0)),
  );
  return {
    eigenvalues: [...values],
    loadings,
    uniquenesses: loadings.map((loading) => 1 - loading * loading),
    isHeywood: false,
  };
}

/** The same loadings or their opposites, so that they sum to a positive number. */
export function towardsPositive(loadings: readonly number[]): number[] {
  const sign = loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
  return loadings.map((loading) => sign * loading);
}

/** The correlations with communalities instead of ones on the diagonal. */
export function withDiagonal(correlations: Matrix, communalities: readonly number[]): Matrix {
  const reduced = { ...correlations, data: correlations.data.slice() };
  communalities.forEach((communality, i) => {
    reduced.data[i * correlations.rows + i] = communality;
  });
  return reduced;
}

/**
 * Share of each item's variance that the other items explain, 1 − 1/(R⁻¹)_ii; null for singular
 * correlations (smallest eigenvalue at most 1e-12 of the largest).
 */
export function squaredMultipleCorrelations(correlations: Matrix): number[] | null {
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
