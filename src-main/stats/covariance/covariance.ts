/** How sure are the coefficients? The shape that every answer has. */
import type { Descriptor } from '../../../shared/kernel/descriptor.ts';
import type { Matrix } from '../linalg/matrix.ts';
import type { VisitScores } from '../panel/entity-scores.ts';

/** A least-squares fit as a covariance estimator sees it: p columns, the constant first. */
export interface CovarianceInput {
  /** p transformed columns and the transformed residuals, M rows each; computed when asked for. */
  readonly rows: () => { design: readonly Float64Array[]; residuals: Float64Array };
  /** M. */
  readonly observations: number;
  /** s_i = X*_i′e*_i of every entity, and Σ s_i s_i′, without making the rows. */
  readonly eachEntityScore: (visit: VisitScores) => void;
  readonly entityMeat: () => Matrix;
  /** (X*′X*)⁻¹, p × p. */
  readonly inverse: Matrix;
  /** R⁻¹ with R′R = X*′X*, p × p. */
  readonly inverseFactor: Matrix;
  /** s², by the estimator's own divisor. */
  readonly residualVariance: number;
  /** The estimator's own divisor of s². */
  readonly residualDegreesOfFreedom: number;
  /** The rows' clusters; the entities where no variable was named. */
  readonly clusters: Clustering;
  /** One for each cluster variable, the first of them `clusters`; never empty. */
  readonly clusterings: readonly Clustering[];
  /** Whose rows they are. */
  readonly entities: EntityRows;
}

/** Cluster of each row, 0 to G − 1 without gaps, and G. */
export interface Clustering {
  readonly codes: Int32Array;
  readonly groups: number;
}

/** The entities behind transformed rows, y_it − θ_i ȳ_i: entity of each row, and n. */
export interface EntityRows extends Clustering {
  /** Rows per entity, length n. */
  readonly counts: Float64Array;
  /** θ_i, length n. */
  readonly shares: () => Float64Array;
  /** True where θ = 1: every entity has a constant of its own. */
  readonly areAbsorbed: boolean;
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
  /** Where each coefficient has its own; its test is then Student's t with any estimator. */
  readonly coefficientDegreesOfFreedom?: Float64Array;
  /** True where negative eigenvalues of the covariance were set to zero. */
  readonly isRepaired?: boolean;
}

/** A registry entry. */
export interface CovarianceEstimator extends Descriptor {
  /** True where the rows of one cluster are summed before they are squared. */
  readonly isClustered: boolean;
  /** How many cluster variables it can take; none means one. */
  readonly mostClusterVariables?: number;
  readonly estimate: (input: CovarianceInput) => CovarianceEstimate;
}
