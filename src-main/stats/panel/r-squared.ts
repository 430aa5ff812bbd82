/** How much of the variation does Xb follow: within entities, between them, and overall? */
import { dotProduct, vectorNorm } from '../linalg/matrix.ts';
import { subtractMultiple } from '../linalg/qr.ts';
import type { PanelShape, PanelVariable } from './panel-data.ts';
import { ALL_ROWS, CHANGES, ENTITY_MEANS, linearPrediction } from './prediction.ts';
import type { PreparedPanel, Regression } from './regression.ts';

/** A variation smaller than this share of the numbers themselves is their rounding. */
const ROUNDING = 1e-13;

/** Squared correlations; null where one side does not vary. */
export interface RSquared {
  readonly within: number | null;
  readonly between: number | null;
  readonly overall: number | null;
}

/** Numbers without their mean, and the length of the numbers from which it was taken. */
export interface Variation {
  readonly values: Float64Array;
  readonly size: number;
}

/** What is left of a vector without its part along the constant. */
export function variation(values: Float64Array, constant: Float64Array): Variation {
  const left = values.slice();
  const length = dotProduct(constant, constant);
  if (length > 0) subtractMultiple(left, constant, dotProduct(constant, values) / length);
  return { values: left, size: vectorNorm(values) };
}

/** Pearson's correlation; null where one side does not vary beyond rounding of numbers of its size. */
export function correlation(left: Variation, right: Variation): number | null {
  const leftNorm = vectorNorm(left.values);
  const rightNorm = vectorNorm(right.values);
  if (leftNorm <= ROUNDING * left.size || rightNorm <= ROUNDING * right.size) return null;
  return dotProduct(left.values, right.values) / (leftNorm * rightNorm);
}

/**
 * R² by Stata's definitions, from what the slopes b predict:
 *
 *   within  corr²(y_it − ȳ_i, (x_it − x̄_i)b)    between  corr²(ȳ_i, x̄_i b), entities count once
 *   overall corr²(y_it, x_it b)
 *
 * Taken from the panel's factor, which has the products of all rows.
 *
 * @source [StataXtreg] Methods and formulas
 * @verified test/reference/grunfeld, study_sim (R, Stata 13)
 */
export function rSquared(panel: PreparedPanel, regression: Regression): RSquared {
  const all = linearPrediction(panel, regression, ALL_ROWS);
  const means = linearPrediction(panel, regression, ENTITY_MEANS);
  const changes = linearPrediction(panel, regression, CHANGES);
  // Deviations from means are rounding of the size of the values, not of their own size.
  const within = correlation(
    { values: changes.outcome, size: vectorNorm(all.outcome) },
    { values: changes.fitted, size: vectorNorm(all.fitted) },
  );
  return {
    within: squared(within),
    between: squared(
      correlation(
        variation(means.outcome, means.constant),
        variation(means.fitted, means.constant),
      ),
    ),
    overall: squared(
      correlation(variation(all.outcome, all.constant), variation(all.fitted, all.constant)),
    ),
  };
}

/**
 * R² of a regression without a constant, 1 − RSS / Σ y²; the outcome's zero is its own.
 *
 * @source [StataR] regress, noconstant
 */
export function uncentredRSquared(
  residualSumOfSquares: number,
  outcome: PanelVariable,
  { weights }: PanelShape,
): RSquared {
  const squares = outcome.values.map((value) => value * value);
  const total = weights === null ? outcome.scale ** 2 : dotProduct(squares, weights.rows);
  const overall = total > 0 ? 1 - residualSumOfSquares / total : null;
  return { within: null, between: null, overall };
}

function squared(value: number | null): number | null {
  return value === null ? null : value * value;
}
