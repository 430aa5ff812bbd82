/** Is there an entity variance at all, judged from pooled residuals? */
import { chiSquaredUpperTail } from '../dist/distributions.ts';
import type { EstimatorOptions } from '../panel/fit-types.ts';
import { isPerfectFit } from '../panel/panel-work.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { residualMeans } from '../panel/residual-means.ts';
import { varianceComponents } from '../panel/random-effects-fit.ts';
import { notApplicable } from './test-result.ts';
import type { TestResult } from './test-result.ts';

/**
 * Breusch and Pagan's Lagrange multiplier test of σ²_u = 0 in its form for unbalanced panels:
 *
 *   LM = N²/2 · A² / (Σ T_i² − N),   A = 1 − Σ_i (Σ_t e_it)² / Σ e_it²
 *
 * e: pooled residuals. A variance cannot be negative, so under the null LM is χ̄²(01): p is half
 * the χ²(1) tail. Where the estimated σ_u is 0 the statistic is 0 and p is 1, as Stata prints.
 *
 * @source [BreuschPagan1980]; unbalanced [BaltagiLi1990]; [StataXtreg] xttest0
 * @verified test/reference/grunfeld, study_sim (R plm, gretl)
 */
export function breuschPagan(work: PanelWork, options: EstimatorOptions): TestResult {
  const { shape, outcome, factor } = work;
  const pooled = work.pooled();
  if (!pooled.ok || isPerfectFit(pooled.value.residualVariance, outcome)) {
    return notApplicable('no-residual-variation');
  }
  const pairs = factor.means.reduce(
    (sum, { count, entities }) => sum + entities * count * (count - 1),
    0,
  );
  if (pairs === 0) return notApplicable('within-not-estimable');
  const components = varianceComponents(work, options);
  if (components.ok && components.value.entity === 0) return chiBarSquared(0, 1);
  const { regression } = pooled.value;
  const squares = residualMeans(factor, regression).reduce(
    (sum, block) => sum + block.count ** 2 * block.squares,
    0,
  );
  const excess = 1 - squares / regression.solution.residualSumOfSquares;
  const statistic = (((shape.observations ** 2 / 2) * excess) / pairs) * excess;
  return chiBarSquared(statistic, chiSquaredUpperTail(statistic, 1) / 2);
}

function chiBarSquared(statistic: number, pValue: number): TestResult {
  return { kind: 'chi-bar-squared', statistic, degreesOfFreedom: [1], pValue };
}
