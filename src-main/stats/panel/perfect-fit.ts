/** What is a fit that leaves nothing to explain, as of a constant outcome? */
import type { CovarianceEstimate } from '../covariance/covariance.ts';
import { createMatrix } from '../linalg/matrix.ts';
import type { EstimatorFit } from './fit-types.ts';
import { isPerfectFit } from './panel-work.ts';
import type { PanelVariable } from './panel-data.ts';
import { slopePlace } from './regression.ts';

/** A slope whose part of the outcome is below this share of it is rounding. */
const ROUNDING = 1e-13;

/**
 * A perfect fit without its rounding: s² = 0, and slopes that contribute nothing are 0.
 *
 *   |b_k| ‖x_k‖ ≤ 1e-13 ‖y‖  →  b_k = 0
 *
 * `null` where the fit leaves something. What is printed is then Stata's: standard errors 0, no
 * statistics.
 *
 * @source [StataR] regress on a constant outcome
 * @verified test/unit/src-main/stats/fit-panel (constant and exactly explained outcomes)
 */
export function settlePerfectFit(fit: EstimatorFit, outcome: PanelVariable): EstimatorFit | null {
  if (!isPerfectFit(fit.residualVariance, outcome)) return null;
  const { regression } = fit;
  const { solution, keptSlopes, variables } = regression;
  const coefficients = solution.coefficients.slice();
  keptSlopes.forEach((position, k) => {
    const place = slopePlace(regression, k);
    const part = Math.abs(coefficients[place]) * variables[position].scale;
    if (part <= ROUNDING * outcome.scale) coefficients[place] = 0;
  });
  const settled = { ...solution, coefficients, residualSumOfSquares: 0 };
  return { ...fit, residualVariance: 0, regression: { ...regression, solution: settled } };
}

/** The covariance of a perfect fit: zeros, whatever rounding the residuals hold. */
export function withoutSpread({
  root: _rounding,
  ...estimate
}: CovarianceEstimate): CovarianceEstimate {
  const { rows, columns } = estimate.matrix;
  return { ...estimate, matrix: createMatrix(rows, columns) };
}
