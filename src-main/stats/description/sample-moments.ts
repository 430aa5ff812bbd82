import { invariant } from '../../../shared/kernel/assert.ts';

/** Size, mean and spread of a sample. */
export interface SampleMoments {
  readonly observations: number;
  readonly mean: number;
  /** Variance with divisor n − 1; `null` for one value. */
  readonly variance: number | null;
}

/**
 * Where does a sample lie, and how far do its values spread?
 *
 *   x̄ = Σ x / n,   s² = Σ (x − x̄)² / (n − 1)
 *
 * values: n ≥ 1 finite numbers in the variable's unit. Two passes, so that a large mean costs no
 * digits of the variance.
 *
 * @source [CasellaBerger2002] §5.2
 * @verified test/reference/description (R mean, var; rel. 1e-9)
 */
export function sampleMoments(values: Float64Array): SampleMoments {
  const observations = values.length;
  invariant(observations > 0, 'a mean needs at least one value');
  const mean = values.reduce((sum, value) => sum + value, 0) / observations;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { observations, mean, variance: observations < 2 ? null : squares / (observations - 1) };
}
