/** What does each entity say about the coefficients of a fit? */
import { BLOCK_ROWS } from '../linalg/cross-products.ts';
import type { PanelShape, PanelVariable } from './panel-data.ts';
import { entityShares } from './quasi-demean.ts';
import type { PreparedPanel, Regression } from './regression.ts';
import { slopePlace } from './regression.ts';

/** Entities `first` to `first + count − 1`. */
export interface EntityBlock {
  readonly first: number;
  readonly count: number;
}

/** Told the scores of a block of entities: p vectors, the constant's first, valid during the call. */
export type VisitScores = (block: EntityBlock, scores: readonly Float64Array[]) => void;

/**
 * s_i = Σ_t x*_it e*_it for every entity, block by block.
 *
 *   s_i = Σ c_it r_it + ω_i x̄_i ē_i,   ω_i = (1 − θ_i)² T_i
 *
 * c: contrasts of x (`EntityParts`); r: those of y less c b; ē_i = ȳ_i − α − x̄_i b. Means and
 * contrasts have the same products as an entity's rows, so no row is transformed: N p operations
 * and the memory of one block. With θ = 1 the second part is zero, and so is the constant's score:
 * deviations sum to nothing. With weights T_i becomes W_i.
 *
 * @source [Baltagi2021] §2.2 (the matrices P and Q)
 * @verified test/unit/src-main/stats/panel/entity-scores (sums over transformed rows)
 */
export function visitEntityScores(
  panel: PreparedPanel,
  regression: Regression,
  visit: VisitScores,
): void {
  const { entities } = panel.shape;
  const size = Math.min(entities, BLOCK_ROWS);
  const scores = regression.solution.kept.map(() => new Float64Array(size));
  const levelWeights = weightsOfLevels(regression, panel.shape);
  for (let first = 0; first < entities; first += BLOCK_ROWS) {
    const block = { first, count: Math.min(entities - first, BLOCK_ROWS) };
    scoreChanges(panel, regression, block, scores);
    if (levelWeights !== null) scoreLevels(panel, regression, { ...block, levelWeights }, scores);
    visit(block, scores);
  }
}

/** ω_i; null where it is zero throughout. */
function weightsOfLevels({ theta }: Regression, shape: PanelShape): Float64Array | null {
  if (theta.kind === 'within') return null;
  const weights = (shape.weights?.entities ?? shape.counts).slice();
  const shares = entityShares(theta, shape);
  for (let i = 0; i < weights.length; i += 1) weights[i] *= (1 - shares[i]) ** 2;
  return weights;
}

/** score = Σ c r over each entity's contrasts; zero for the constant. */
function scoreChanges(
  { shape, outcome }: PreparedPanel,
  regression: Regression,
  { first, count }: EntityBlock,
  scores: readonly Float64Array[],
): void {
  const { starts } = shape.byEntity;
  const origin = starts[first] - first;
  const residuals = outcome.contrasts.slice(origin, starts[first + count] - first - count);
  const slopes = keptSlopes(regression);
  for (const { variable, coefficient } of slopes) {
    if (variable.part === 'mean') continue;
    subtractFrom(residuals, variable.contrasts, origin, coefficient);
  }
  if (regression.hasConstant) scores[0].fill(0);
  for (const { variable, place } of slopes) {
    const score = scores[place];
    if (variable.part === 'mean') score.fill(0);
    else sumByEntity(score, variable.contrasts, residuals, { starts, first, count });
  }
}

/** score += ω_i x̄_i ē_i; x̄ is 1 for the constant. */
function scoreLevels(
  { outcome }: PreparedPanel,
  regression: Regression,
  { first, count, levelWeights }: EntityBlock & { readonly levelWeights: Float64Array },
  scores: readonly Float64Array[],
): void {
  const residuals = outcome.means.slice(first, first + count);
  const slopes = keptSlopes(regression).filter(({ variable }) => variable.part !== 'deviation');
  const constant = regression.hasConstant ? regression.solution.coefficients[0] : 0;
  for (let i = 0; i < count; i += 1) residuals[i] -= constant;
  for (const { variable, coefficient } of slopes) {
    subtractFrom(residuals, variable.means, first, coefficient);
  }
  for (let i = 0; i < count; i += 1) residuals[i] *= levelWeights[first + i];
  if (regression.hasConstant) scores[0].set(residuals);
  for (const { variable, place } of slopes) {
    const { means } = variable;
    const score = scores[place];
    for (let i = 0; i < count; i += 1) score[i] += means[first + i] * residuals[i];
  }
}

function keptSlopes(
  regression: Regression,
): { variable: PanelVariable; place: number; coefficient: number }[] {
  return regression.keptSlopes.map((position, k) => {
    const place = slopePlace(regression, k);
    const coefficient = regression.solution.coefficients[place];
    return { variable: regression.variables[position], place, coefficient };
  });
}

/** target −= factor × the part of source that starts at `offset`. */
function subtractFrom(
  target: Float64Array,
  source: Float64Array,
  offset: number,
  factor: number,
): void {
  for (let k = 0; k < target.length; k += 1) target[k] -= factor * source[offset + k];
}

function sumByEntity(
  score: Float64Array,
  contrasts: Float64Array,
  residuals: Float64Array,
  { starts, first, count }: EntityBlock & { readonly starts: Int32Array },
): void {
  const origin = starts[first] - first;
  let at = origin;
  for (let i = 0; i < count; i += 1) {
    const end = starts[first + i + 1] - (first + i + 1);
    let sum = 0;
    for (; at < end; at += 1) sum += contrasts[at] * residuals[at - origin];
    score[i] = sum;
  }
}
