/** How much of a sum of items is the one thing they share? */
import { elementAt } from '../linalg/matrix.ts';
import { correlationMatrix } from './item-moments.ts';
import type { ItemMoments } from './item-moments.ts';
import { maximumLikelihoodFactor } from './maximum-likelihood-factor.ts';

/** Total omega of the sum of the items as answered, and of the sum of standardized items. */
export interface Omega {
  readonly raw: number | null;
  readonly standardized: number | null;
}

/**
 * McDonald's omega (total) from a one-factor model by maximum likelihood:
 *
 *   ω = 1 − Σ ψ_i s_i² / s²_sum      standardized: 1 − Σ ψ_i / Σ_ij r_ij
 *
 * ψ_i: uniqueness of item i; s_i²: its variance; s²_sum: variance of the sum. Unlike alpha it does
 * not ask for equal loadings. Needs three items (two do not identify the factor); null in Heywood
 * cases, where a uniqueness is not estimated but set.
 *
 * @source [McDonald1999] §6; standardized as psych::omega
 * @verified test/reference/measurement (R psych::omega, factanal, 1e-6)
 */
export function omegaTotal(moments: ItemMoments): Omega {
  const correlations = moments.rows < 2 ? null : correlationMatrix(moments);
  const solution = correlations && maximumLikelihoodFactor.extract(correlations);
  if (!correlations || !solution?.uniquenesses || solution.isHeywood) {
    return { raw: null, standardized: null };
  }
  const { uniquenesses } = solution;
  const { covariance } = moments;
  const ownRaw = uniquenesses.reduce((sum, psi, i) => sum + psi * elementAt(covariance, i, i), 0);
  const ownStandardized = uniquenesses.reduce((sum, psi) => sum + psi, 0);
  const total = (data: Float64Array) => data.reduce((sum, value) => sum + value, 0);
  return {
    raw: 1 - ownRaw / total(covariance.data),
    standardized: 1 - ownStandardized / total(correlations.data),
  };
}
