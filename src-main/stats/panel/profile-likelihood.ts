/** How likely is a panel under normal random effects, once the slopes are at their best? */
import { elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { regressQuasiDemeaned, slopePlace } from './regression.ts';
import type { PreparedPanel, Regression, RegressorChoice } from './regression.ts';

/** The residual means of all entities with T rows. */
interface MeanBlock {
  readonly count: number;
  readonly entities: number;
  /** S_T = Σ ē_i² over the n_T entities. */
  readonly squares: number;
  /** Σ x̄_i ē_i, one per coefficient. */
  readonly products: Float64Array;
}

/** The likelihood at its best for one ratio λ = σ²_u / σ²_e. */
export interface Profile {
  readonly ratio: number;
  readonly regression: Regression;
  /** σ²_e = RSS* / N. */
  readonly residualVariance: number;
  readonly logLikelihood: number;
  /** dl / dλ. */
  readonly slope: number;
  readonly blocks: readonly MeanBlock[];
}

/**
 * l(λ) = −½ [N (ln(2π RSS* / N) + 1) + Σ_i ln(1 + T_i λ)],   θ_i = 1 − 1/√(1 + T_i λ)
 *
 * dl/dλ = ½ [(N / RSS*) Σ_i T_i² ē_i² / (1 + T_i λ)² − Σ_i T_i / (1 + T_i λ)], by the envelope
 * theorem. RSS*: of the quasi-demeaned regression, whose slopes are the best for this λ. ē_i: the
 * mean of entity i's residuals, whose squares come from the panel's factor.
 *
 * @source [StataXtreg] mle; [Hsiao2014] §3.3
 */
export function profileAt(
  panel: PreparedPanel,
  choices: readonly RegressorChoice[],
  ratio: number,
): Profile {
  const { observations } = panel.shape;
  const share = (count: number): number => 1 - 1 / Math.sqrt(1 + count * ratio);
  const regression = regressQuasiDemeaned(panel, { kind: 'random', share }, { choices });
  const { residualSumOfSquares } = regression.solution;
  const residualVariance = residualSumOfSquares / observations;
  const blocks = meanBlocks(panel, regression, choices);
  let logDeterminant = 0;
  let slope = 0;
  for (const { count, entities, squares } of blocks) {
    const inflation = 1 + count * ratio;
    logDeterminant += entities * Math.log1p(count * ratio);
    slope += (squares * (count / inflation) ** 2) / residualVariance;
    slope -= (entities * count) / inflation;
  }
  const rows = observations * (Math.log(2 * Math.PI * residualVariance) + 1);
  return {
    ratio,
    regression,
    residualVariance,
    logLikelihood: -(rows + logDeterminant) / 2,
    slope: slope / 2,
    blocks,
  };
}

function meanBlocks(
  { shape, factor }: PreparedPanel,
  regression: Regression,
  choices: readonly RegressorChoice[],
): MeanBlock[] {
  const { coefficients } = regression.solution;
  const kept = [0, ...regression.keptSlopes.map((slope) => choices[slope].position + 1)];
  const places = [0, ...regression.keptSlopes.map((_, k) => slopePlace(regression, k))];
  const entities = new Map<number, number>();
  for (const count of shape.counts) entities.set(count, (entities.get(count) ?? 0) + 1);
  return factor.means.map(({ count, factor: means }) => {
    const residuals = outcomeOf(means);
    kept.forEach((column, k) => {
      const slope = coefficients[places[k]];
      for (let i = 0; i <= column; i += 1) residuals[i] -= slope * elementAt(means, i, column);
    });
    const products = new Float64Array(coefficients.length);
    kept.forEach((column, k) => {
      for (let i = 0; i <= column; i += 1) {
        products[places[k]] += elementAt(means, i, column) * residuals[i];
      }
    });
    const squares = residuals.reduce((sum, value) => sum + value * value, 0);
    return { count, entities: entities.get(count) ?? 0, squares, products };
  });
}

function outcomeOf(means: Matrix): Float64Array {
  const last = means.columns - 1;
  return Float64Array.from({ length: means.rows }, (_, i) => elementAt(means, i, last));
}
