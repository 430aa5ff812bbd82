/** What does a fit predict, without its constant? */
import { subtractMultiple } from '../linalg/qr.ts';
import type { StackPlan } from './panel-factor.ts';
import { stackColumns } from './panel-factor.ts';
import { slopesByPosition } from './regression.ts';
import type { PreparedPanel, Regression } from './regression.ts';

/**
 * y, Xb and the constant on a panel's factor: a few hundred rows whose lengths and products are
 * those of all rows that the plan takes.
 */
export interface Prediction {
  readonly constant: Float64Array;
  readonly outcome: Float64Array;
  /** Omitted columns left out. */
  readonly fitted: Float64Array;
}

/** Every row. */
export const ALL_ROWS: StackPlan = {
  hasDeviations: true,
  meanWeight: Math.sqrt,
  grandMeans: null,
};
/** Every row less its entity's mean. */
export const CHANGES: StackPlan = { ...ALL_ROWS, meanWeight: null };
/** The entity mean in every row. */
export const LEVELS: StackPlan = { ...ALL_ROWS, hasDeviations: false };
/** The entity means, an entity counting once. */
export const ENTITY_MEANS: StackPlan = { ...LEVELS, meanWeight: () => 1 };

/** What the slopes predict, on the rows of a plan. */
export function linearPrediction(
  { variables, factor }: PreparedPanel,
  regression: Regression,
  plan: StackPlan,
): Prediction {
  const slopes = slopesByPosition(regression);
  const [constant, outcome, ...columns] = stackColumns(factor, plan, [
    { index: 0, part: 'whole' },
    { index: variables.length + 1, part: 'whole' },
    ...regression.choices.map(({ position, part }) => ({ index: position + 1, part })),
  ]);
  const fitted = new Float64Array(constant.length);
  columns.forEach((column, k) => subtractMultiple(fitted, column, -slopes[k]));
  return { constant, outcome, fitted };
}
