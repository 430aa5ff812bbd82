/** Do entities differ at all beyond what the regressors say? */
import { fisherUpperTail } from '../dist/distributions.ts';
import { isPerfectFit } from '../panel/panel-work.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { POOLED } from '../panel/quasi-demean.ts';
import { regressQuasiDemeaned } from '../panel/regression.ts';
import { notApplicable } from './test-result.ts';
import type { TestResult } from './test-result.ts';

/**
 * F test that all n entity effects are equal:
 *
 *   F = ((RSS_pooled − RSS_within) / (n − 1)) / (RSS_within / (N − n − K))
 *
 * The pooled regression has the columns that the within regression keeps.
 *
 * @source [StataXtreg] fe
 * @verified test/reference/grunfeld, study_sim (R, gretl; Stata 13)
 */
export function effectsF(work: PanelWork): TestResult {
  const within = work.within();
  if (!within.ok) return notApplicable('within-not-estimable');
  const { regression, residualDegreesOfFreedom, residualVariance } = within.value;
  const { outcome, shape } = work;
  if (shape.entities < 2) return notApplicable('no-entity-differences');
  if (isPerfectFit(residualVariance, outcome)) return notApplicable('no-residual-variation');
  const kept = regression.keptSlopes.map((position) => ({ position, part: 'whole' as const }));
  const pooled = regressQuasiDemeaned(work, POOLED, { choices: kept }).solution;
  const df1 = shape.entities - 1;
  const gained = pooled.residualSumOfSquares - regression.solution.residualSumOfSquares;
  const statistic = Math.max(0, gained) / df1 / residualVariance;
  return {
    kind: 'f',
    statistic,
    degreesOfFreedom: [df1, residualDegreesOfFreedom],
    pValue: fisherUpperTail(statistic, df1, residualDegreesOfFreedom),
  };
}
