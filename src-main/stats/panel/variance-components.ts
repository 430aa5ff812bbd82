/** How much do entities differ for good (σ²_u), and how much does the rest vary (σ²_e)? */
import { elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import type { LeastSquares } from '../linalg/least-squares.ts';
import type { PreparedPanel, Regression } from './regression.ts';

/** Variances, never negative. */
export interface VarianceComponents {
  readonly entity: number;
  readonly residual: number;
}

/**
 * Swamy–Arora as Stata's `xtreg, re` computes it for unbalanced panels:
 *
 *   σ²_u = max(0, SSR_b / (n − K_b) − σ²_e / T̄),   T̄ = n / Σ(1/T_i)
 *
 * SSR_b: residual sum of squares of the unweighted regression on n entity means, K_b its rank with
 * the constant. σ²_e from the within regression.
 *
 * @source [StataXtreg] re; [SwamyArora1972]
 * @verified test/reference/study_sim, grunfeld (R, gretl; Stata 13 on unbalanced panels)
 */
export function swamyAroraComponents(
  residualVariance: number,
  between: Regression,
  { shape, factor }: PreparedPanel,
): VarianceComponents {
  const degreesOfFreedom = shape.entities - between.solution.kept.length;
  const inverses = factor.means.reduce((sum, { count, entities }) => sum + entities / count, 0);
  const harmonic = shape.entities / inverses;
  const raw =
    between.solution.residualSumOfSquares / degreesOfFreedom - residualVariance / harmonic;
  return { entity: Math.max(0, raw), residual: residualVariance };
}

/**
 * Baltagi–Chang, Stata's `sa`:
 *
 *   σ²_u = max(0, (q − (n − K_b) σ²_e) / (N − tr)),   tr = trace((X′PX)⁻¹ X′ZZ′X)
 *
 * q: residual sum of squares of the regression on entity means in which an entity counts T_i
 * times. P averages within entities; X′ZZ′X = Σ T_i² x̄_i x̄_i′. X: N × K_b with the constant.
 *
 * @source [BaltagiChang1994]; [StataXtreg] sa
 * @verified test/reference/study_sim, grunfeld (R plm, gretl)
 */
export function baltagiChangComponents(
  residualVariance: number,
  weightedBetween: Regression,
  panel: PreparedPanel,
): VarianceComponents {
  const { shape, factor } = panel;
  const { solution } = weightedBetween;
  const trace = factor.means.reduce(
    (sum, block) => sum + block.count ** 2 * squaredProduct(block.factor, solution),
    0,
  );
  const degreesOfFreedom = shape.entities - solution.kept.length;
  const raw =
    (solution.residualSumOfSquares - degreesOfFreedom * residualVariance) /
    (shape.observations - trace);
  return { entity: Math.max(0, raw), residual: residualVariance };
}

/** trace((X′PX)⁻¹ M′M) = ‖M R⁻¹‖² for the factor M of the mean rows of one panel length. */
function squaredProduct(means: Matrix, { kept, inverseFactor }: LeastSquares): number {
  let sum = 0;
  for (let i = 0; i < means.rows; i += 1) {
    for (let j = 0; j < kept.length; j += 1) {
      let product = 0;
      for (let k = 0; k <= j; k += 1) {
        product += elementAt(means, i, kept[k]) * elementAt(inverseFactor, k, j);
      }
      sum += product * product;
    }
  }
  return sum;
}

/**
 * θ_T = 1 − √(σ²_e / (T σ²_u + σ²_e)) by panel length; zero where entities do not differ.
 *
 * @source [StataXtreg] re
 */
export function thetaShare({ entity, residual }: VarianceComponents): (count: number) => number {
  if (entity === 0) return () => 0;
  return (count) => 1 - Math.sqrt(residual / (count * entity + residual));
}
