import { invariant } from '../../../shared/kernel/assert.ts';
import { studentUpperQuantile } from '../dist/quantiles.ts';
import { noncentralT } from './noncentral-t.ts';

/** Beyond so many standard errors an effect is found with certainty. */
const CERTAIN = 1000;

/** A planned two-sided t test of one coefficient. */
export interface PlannedTest {
  /** Standard error of the coefficient. */
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** α, two-sided. */
  readonly significance: number;
}

/**
 * How likely is a true effect of this size found significant?
 *
 *   1 − F(t*; δ) + F(−t*; δ),   δ = effect / SE,   t* = t(1 − α/2; df),
 *   F(·; δ) noncentral t with df degrees of freedom
 *
 * effect: in units of the coefficient.
 *
 * @source [Cohen1988] ch. 2; fixed-effects designs [Bloom1995]
 * @verified test/reference/description (R pt with ncp, abs. 1e-9)
 */
export function testPower(effect: number, test: PlannedTest): number {
  const { standardError, degreesOfFreedom: df, significance } = test;
  invariant(standardError > 0, 'a standard error is positive');
  const delta = Math.abs(effect) / standardError;
  if (delta > CERTAIN) return 1;
  const critical = studentUpperQuantile(significance / 2, df);
  return 1 - noncentralT(critical, df, delta) + noncentralT(-critical, df, delta);
}
