import type { CovarianceEstimate } from '../covariance/covariance.ts';
import { elementAt } from '../linalg/matrix.ts';
import type { Coefficient } from './inference.ts';
import { slopePositions } from './inference.ts';
import type { Regression } from './regression.ts';

/** Coefficients with their joint covariance: what tests and effects after a fit are made of. */
export interface JointCoefficients {
  readonly coefficients: readonly Coefficient[];
  /** V as p rows of p numbers, in the order of `coefficients`. */
  readonly covarianceMatrix: readonly (readonly number[])[];
}

/**
 * How do the printed coefficients vary together? V in the order of the coefficient table: the
 * slopes, then the constant where there is one.
 *
 * @source [StataR] e(V)
 * @verified test/reference/postestimation (R)
 */
export function coefficientCovariance(
  regression: Regression,
  covariance: CovarianceEstimate,
): number[][] {
  const hasConstant = covariance.matrix.rows > regression.keptSlopes.length;
  const places = [...slopePositions(regression), ...(hasConstant ? [0] : [])];
  return places.map((row) => places.map((column) => elementAt(covariance.matrix, row, column)));
}
