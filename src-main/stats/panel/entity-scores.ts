/** What does each entity say about the coefficients of a fit? */
import { subtractCombination } from '../linalg/combination.ts';
import type { VectorWindow } from '../linalg/combination.ts';
import { addCrossProducts, BLOCK_ROWS } from '../linalg/cross-products.ts';
import type { Matrix } from '../linalg/matrix.ts';
import type { EntityParts } from './entity-parts.ts';

/** A fit as its scores need it. */
export interface ScoredFit {
  /** p. */
  readonly size: number;
  readonly starts: Int32Array;
  /** The entity of each contrast. */
  readonly entities: Int32Array;
  readonly outcome: EntityParts;
  readonly hasConstant: boolean;
  /** α, or 0. */
  readonly constant: number;
  /** The columns that have contrasts, and those that have means. */
  readonly changing: ScoredColumns;
  readonly levelled: ScoredColumns;
  /** ω_i; null where it is zero throughout. */
  readonly levelWeights: Float64Array | null;
}

/** Sources with their coefficients and their places among the scores. */
export interface ScoredColumns {
  readonly sources: readonly Float64Array[];
  readonly coefficients: readonly number[];
  readonly places: readonly number[];
}

/** Entities `first` to `first + count − 1`. */
export interface EntityBlock {
  readonly first: number;
  readonly count: number;
}

/** Told the scores of a block of entities: p vectors, the constant's first, valid during the call. */
export type VisitScores = (block: EntityBlock, scores: readonly Float64Array[]) => void;

/**
 * s_i = Σ_t x*_it e*_it for the entities `from` to `to` − 1, block by block.
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
  fit: ScoredFit,
  { from, to }: { readonly from: number; readonly to: number },
  visit: VisitScores,
): void {
  const memory = {
    scores: Array.from({ length: fit.size }, () => new Float64Array(BLOCK_ROWS)),
    residuals: new Float64Array(Math.max(BLOCK_ROWS, mostContrasts(fit.starts, { from, to }))),
  };
  for (let first = from; first < to; first += BLOCK_ROWS) {
    const block = { first, count: Math.min(to - first, BLOCK_ROWS) };
    scoreChanges(fit, block, memory);
    if (fit.levelWeights !== null)
      scoreLevels(fit, { ...block, weights: fit.levelWeights }, memory);
    visit(block, memory.scores);
  }
}

/** Σ s_i s_i′ over the entities `from` to `to` − 1, and where it is added. */
export interface ScoresTask {
  readonly fit: ScoredFit;
  readonly from: number;
  readonly to: number;
  readonly product: Matrix;
}

/** product += Σ s_i s_i′. */
export function sumScoreProducts({ fit, from, to, product }: ScoresTask): void {
  visitEntityScores(fit, { from, to }, ({ count }, scores) =>
    addCrossProducts(product, scores, 0, count),
  );
}

/** The memory of one block. */
interface BlockMemory {
  readonly scores: readonly Float64Array[];
  readonly residuals: Float64Array;
}

/** How many contrasts has the block of entities that has most? */
function mostContrasts(starts: Int32Array, { from, to }: { from: number; to: number }): number {
  let most = 0;
  for (let first = from; first < to; first += BLOCK_ROWS) {
    const last = Math.min(to, first + BLOCK_ROWS);
    most = Math.max(most, starts[last] - last - (starts[first] - first));
  }
  return most;
}

/** score = Σ c r over each entity's contrasts; zero where a column has none. */
function scoreChanges(
  { starts, entities, outcome, changing }: ScoredFit,
  { first, count }: EntityBlock,
  { scores, residuals }: BlockMemory,
): void {
  const offset = starts[first] - first;
  const length = starts[first + count] - (first + count) - offset;
  for (let k = 0; k < length; k += 1) residuals[k] = outcome.contrasts[offset + k];
  const { sources, coefficients, places } = changing;
  subtractCombination(residuals, sources, coefficients, { offset, length });
  for (const score of scores) score.fill(0);
  for (let k = 0; k < sources.length; k += 1) {
    sumByEntity(scores[places[k]], sources[k], residuals, { entities, first, offset, length });
  }
}

/** score += ω_i x̄_i ē_i; x̄ is 1 for the constant. */
function scoreLevels(
  { outcome, constant, levelled, hasConstant }: ScoredFit,
  { first, count, weights }: EntityBlock & { readonly weights: Float64Array },
  { scores, residuals }: BlockMemory,
): void {
  for (let i = 0; i < count; i += 1) residuals[i] = outcome.means[first + i] - constant;
  const { sources, coefficients, places } = levelled;
  subtractCombination(residuals, sources, coefficients, { offset: first, length: count });
  for (let i = 0; i < count; i += 1) residuals[i] *= weights[first + i];
  if (hasConstant) for (let i = 0; i < count; i += 1) scores[0][i] = residuals[i];
  for (let k = 0; k < sources.length; k += 1) {
    const means = sources[k];
    const score = scores[places[k]];
    for (let i = 0; i < count; i += 1) score[i] += means[first + i] * residuals[i];
  }
}

/** score_i += Σ c r over the contrasts of a window; `first` is the entity of the first score. */
function sumByEntity(
  score: Float64Array,
  contrasts: Float64Array,
  residuals: Float64Array,
  { entities, first, offset, length }: VectorWindow & { entities: Int32Array; first: number },
): void {
  for (let k = 0; k < length; k += 1) {
    score[entities[offset + k] - first] += contrasts[offset + k] * residuals[k];
  }
}
