/** How likely is a panel under normal random effects, once the slopes are at their best? */
import { residualMeans } from './residual-means.ts';
import type { ResidualMeans } from './residual-means.ts';
import { regressQuasiDemeaned } from './regression.ts';
import type { PreparedPanel, Regression, RegressorChoice } from './regression.ts';

/** The likelihood at its best for one ratio λ = σ²_u / σ²_e. */
export interface Profile {
  readonly ratio: number;
  readonly regression: Regression;
  /** σ²_e = RSS* / N. */
  readonly residualVariance: number;
  readonly logLikelihood: number;
  /** dl / dλ. */
  readonly slope: number;
  readonly blocks: readonly ResidualMeans[];
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
  const blocks = residualMeans(panel.factor, regression);
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
