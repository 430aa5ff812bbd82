/** Does a model fit better than a smaller one, judged by their likelihoods? */
import { chiSquaredUpperTail } from '../dist/distributions.ts';
import type { TestResult } from './test-result.ts';

/**
 * LR = 2 (l − l₀) ~ χ²(q), q parameters fewer under the null.
 *
 * Where the null puts one variance at its edge, zero, LR is χ̄²(01): p is half the χ²(1) tail, and 1
 * where LR is 0.
 *
 * @source [StataXtreg] mle; χ̄² [SelfLiang1987]
 * @verified test/reference/estimators (R lme4)
 */
export function likelihoodRatio(
  logLikelihood: number,
  underNull: number,
  restrictions: number | 'variance-is-zero',
): TestResult {
  const statistic = Math.max(0, 2 * (logLikelihood - underNull));
  if (restrictions === 'variance-is-zero') {
    const pValue = statistic === 0 ? 1 : chiSquaredUpperTail(statistic, 1) / 2;
    return { kind: 'chi-bar-squared', form: 'likelihood-ratio', ...outcome(statistic, 1, pValue) };
  }
  const pValue = chiSquaredUpperTail(statistic, restrictions);
  return {
    kind: 'chi-squared',
    form: 'likelihood-ratio',
    ...outcome(statistic, restrictions, pValue),
  };
}

function outcome(statistic: number, degreesOfFreedom: number, pValue: number) {
  return { statistic, degreesOfFreedom: [degreesOfFreedom], pValue };
}
