/** How much of the variation does Xb follow: within entities, between them, and overall? */
import { dotProduct, vectorNorm } from '../linalg/matrix.ts';
import type { PanelShape, PanelVariable } from './panel-data.ts';
import type { Prediction } from './prediction.ts';

/** Squared correlations; null where one side does not vary. */
export interface RSquared {
  readonly within: number | null;
  readonly between: number | null;
  readonly overall: number | null;
}

/**
 * Pearson's correlation of two vectors of the same length; null where one does not vary (beyond
 * rounding of numbers of its size).
 */
export function correlation(
  left: Float64Array,
  right: Float64Array,
  weights?: Float64Array,
): number | null {
  const length = left.length;
  if (weights !== undefined) return weightedCorrelation(left, right, weights);
  let leftMean = 0;
  let rightMean = 0;
  for (let i = 0; i < length; i += 1) {
    leftMean += left[i];
    rightMean += right[i];
  }
  leftMean /= length;
  rightMean /= length;
  let leftSquares = 0;
  let rightSquares = 0;
  let products = 0;
  for (let i = 0; i < length; i += 1) {
    const a = left[i] - leftMean;
    const b = right[i] - rightMean;
    leftSquares += a * a;
    rightSquares += b * b;
    products += a * b;
  }
  if (leftSquares <= length * (largestSize(left) * 1e-13) ** 2) return null;
  if (rightSquares <= length * (largestSize(right) * 1e-13) ** 2) return null;
  return products / Math.sqrt(leftSquares * rightSquares);
}

function largestSize(values: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i += 1) {
    const size = Math.abs(values[i]);
    if (size > largest) largest = size;
  }
  return largest;
}

/** The correlation of √w (a − ā) and √w (b − b̄), ā and b̄ weighted means. */
function weightedCorrelation(
  left: Float64Array,
  right: Float64Array,
  weights: Float64Array,
): number | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centred = (values: Float64Array): Float64Array => {
    const mean = dotProduct(values, weights) / total;
    return values.map((value, i) => Math.sqrt(weights[i]) * (value - mean));
  };
  const [a, b] = [centred(left), centred(right)];
  const noise = (values: Float64Array): number => 1e-13 * vectorNorm(values);
  const [aNorm, bNorm] = [vectorNorm(a), vectorNorm(b)];
  if (aNorm <= noise(left) || bNorm <= noise(right)) return null;
  return dotProduct(a, b) / (aNorm * bNorm);
}

/**
 * R² by Stata's definitions, from what the slopes b predict:
 *
 *   within  corr²(y_it − ȳ_i, (x_it − x̄_i)b)    between  corr²(ȳ_i, x̄_i b), entities count once
 *   overall corr²(y_it, x_it b)
 *
 * @source [StataXtreg] Methods and formulas
 */
export function rSquared(
  outcome: PanelVariable,
  prediction: Prediction,
  shape: PanelShape,
): RSquared {
  const { rows: fitted, entities: fittedMeans } = prediction;
  const { entity, weights } = shape;
  const entityWeights = weights?.entities.map((weight, i) => weight / shape.counts[i]);
  const left = new Float64Array(fitted.length);
  const right = new Float64Array(fitted.length);
  for (let row = 0; row < fitted.length; row += 1) {
    left[row] = outcome.values[row] - outcome.means[entity[row]];
    right[row] = fitted[row] - fittedMeans[entity[row]];
  }
  return {
    within: squared(withinCorrelation(left, right, { outcome, fitted, weights: weights?.rows })),
    between: squared(correlation(outcome.means, fittedMeans, entityWeights)),
    overall: squared(correlation(outcome.values, fitted, weights?.rows)),
  };
}

/** Deviations from means are rounding noise of the size of the values, not of their own size. */
function withinCorrelation(
  left: Float64Array,
  right: Float64Array,
  whole: { outcome: PanelVariable; fitted: Float64Array; weights: Float64Array | undefined },
): number | null {
  const { outcome, fitted, weights } = whole;
  const noise = (deviations: Float64Array, values: Float64Array): boolean =>
    largestSize(deviations) <= largestSize(values) * 1e-13;
  if (noise(left, outcome.values) || noise(right, fitted)) return null;
  return correlation(left, right, weights);
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
