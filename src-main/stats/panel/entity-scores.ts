/** What does each entity say about the coefficients of a fit? */
import { subtractCombination } from '../linalg/combination.ts';
import { BLOCK_ROWS } from '../linalg/cross-products.ts';
import type { PanelShape, PanelVariable, VariablePart } from './panel-data.ts';
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
  const fit = scoredFit(panel, regression);
  for (let first = 0; first < entities; first += BLOCK_ROWS) {
    const block = { first, count: Math.min(entities - first, BLOCK_ROWS) };
    scoreChanges(fit, block);
    if (fit.levelWeights !== null) scoreLevels(fit, block, fit.levelWeights);
    visit(block, fit.scores);
  }
}

/** A fit as its scores need it, with the memory of one block. */
interface ScoredFit {
  readonly starts: Int32Array;
  readonly outcome: PanelVariable;
  readonly hasConstant: boolean;
  /** α, or 0. */
  readonly constant: number;
  /** The columns that have contrasts, and those that have levels. */
  readonly changing: ScoredColumns;
  readonly levelled: ScoredColumns;
  /** ω_i; null where it is zero throughout. */
  readonly levelWeights: Float64Array | null;
  readonly scores: readonly Float64Array[];
  readonly residuals: Float64Array;
}

/** Sources with their coefficients and their places among the scores. */
interface ScoredColumns {
  readonly sources: readonly Float64Array[];
  readonly coefficients: readonly number[];
  readonly places: readonly number[];
}

function scoredFit({ shape, outcome }: PreparedPanel, regression: Regression): ScoredFit {
  const { coefficients, kept } = regression.solution;
  const slopes = regression.keptSlopes.map((position, k) => ({
    variable: regression.variables[position],
    place: slopePlace(regression, k),
  }));
  const columnsOf = (other: VariablePart, source: 'contrasts' | 'means'): ScoredColumns => {
    const used = slopes.filter(({ variable }) => variable.part !== other);
    return {
      sources: used.map(({ variable }) => variable[source]),
      coefficients: used.map(({ place }) => coefficients[place]),
      places: used.map(({ place }) => place),
    };
  };
  const { starts } = shape.byEntity;
  return {
    starts,
    outcome,
    hasConstant: regression.hasConstant,
    constant: regression.hasConstant ? coefficients[0] : 0,
    changing: columnsOf('mean', 'contrasts'),
    levelled: columnsOf('deviation', 'means'),
    levelWeights: weightsOfLevels(regression, shape),
    scores: kept.map(() => new Float64Array(BLOCK_ROWS)),
    residuals: new Float64Array(Math.max(BLOCK_ROWS, mostContrasts(starts))),
  };
}

/** How many contrasts has the block of entities that has most? */
function mostContrasts(starts: Int32Array): number {
  const entities = starts.length - 1;
  let most = 0;
  for (let first = 0; first < entities; first += BLOCK_ROWS) {
    const last = Math.min(entities, first + BLOCK_ROWS);
    most = Math.max(most, starts[last] - last - (starts[first] - first));
  }
  return most;
}

/** ω_i; null where it is zero throughout. */
function weightsOfLevels({ theta }: Regression, shape: PanelShape): Float64Array | null {
  if (theta.kind === 'within') return null;
  const weights = (shape.weights?.entities ?? shape.counts).slice();
  const shares = entityShares(theta, shape);
  for (let i = 0; i < weights.length; i += 1) weights[i] *= (1 - shares[i]) ** 2;
  return weights;
}

/** score = Σ c r over each entity's contrasts; zero where a column has none. */
function scoreChanges(
  { starts, outcome, changing, scores, residuals }: ScoredFit,
  { first, count }: EntityBlock,
): void {
  const offset = starts[first] - first;
  const length = starts[first + count] - (first + count) - offset;
  for (let k = 0; k < length; k += 1) residuals[k] = outcome.contrasts[offset + k];
  const { sources, coefficients, places } = changing;
  subtractCombination(residuals, sources, coefficients, { offset, length });
  for (const score of scores) score.fill(0);
  for (let k = 0; k < sources.length; k += 1) {
    sumByEntity(scores[places[k]], sources[k], residuals, { starts, first, count });
  }
}

/** score += ω_i x̄_i ē_i; x̄ is 1 for the constant. */
function scoreLevels(
  { outcome, constant, levelled, scores, residuals, hasConstant }: ScoredFit,
  { first, count }: EntityBlock,
  levelWeights: Float64Array,
): void {
  for (let i = 0; i < count; i += 1) residuals[i] = outcome.means[first + i] - constant;
  const { sources, coefficients, places } = levelled;
  subtractCombination(residuals, sources, coefficients, { offset: first, length: count });
  for (let i = 0; i < count; i += 1) residuals[i] *= levelWeights[first + i];
  if (hasConstant) for (let i = 0; i < count; i += 1) scores[0][i] = residuals[i];
  for (let k = 0; k < sources.length; k += 1) {
    const means = sources[k];
    const score = scores[places[k]];
    for (let i = 0; i < count; i += 1) score[i] += means[first + i] * residuals[i];
  }
}

function sumByEntity(
  score: Float64Array,
  contrasts: Float64Array,
  residuals: Float64Array,
  { starts, first, count }: EntityBlock & { readonly starts: Int32Array },
): void {
  const offset = starts[first] - first;
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    const end = starts[first + i + 1] - (first + i + 1);
    let sum = 0;
    for (; at < end; at += 1) sum += contrasts[at] * residuals[at - offset];
    score[i] = sum;
  }
}
