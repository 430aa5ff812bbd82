/** How sure are the coefficients? The shape that every answer has. */
import type { Descriptor } from '../../../shared/kernel/descriptor.ts';
import type { Matrix } from '../linalg/matrix.ts';

/** A least-squares fit as a covariance estimator sees it: p columns, the constant first. */
export interface CovarianceInput {
  /** p transformed columns and the transformed residuals, M rows each; computed when asked for. */
  readonly rows: () => { design: readonly Float64Array[]; residuals: Float64Array };
  /** (X*′X*)⁻¹, p × p. */
  readonly inverse: Matrix;
  /** R⁻¹ with R′R = X*′X*, p × p. */
  readonly inverseFactor: Matrix;
  /** s², by the estimator's own divisor. */
  readonly residualVariance: number;
  /** The estimator's own divisor of s². */
  readonly residualDegreesOfFreedom: number;
  /** Cluster of each row, 0 to G − 1 without gaps, and G. */
  readonly clusters: { readonly codes: Int32Array; readonly groups: number };
}

/** The covariance of the p coefficients and the degrees of freedom of their tests. */
export interface CovarianceEstimate {
  readonly matrix: Matrix;
  /** A with A A′ = V where one is known: joint tests then lose no digits. */
  readonly root?: Matrix;
  /** G where rows were grouped, else null. */
  readonly clusters: number | null;
  /** Of t and F tests; estimators with normal tests ignore it. */
  readonly degreesOfFreedom: number;
}

/** A registry entry. */
export interface CovarianceEstimator extends Descriptor {
  /** True where the rows of one cluster are summed before they are squared. */
  readonly isClustered: boolean;
  readonly estimate: (input: CovarianceInput) => CovarianceEstimate;
}
