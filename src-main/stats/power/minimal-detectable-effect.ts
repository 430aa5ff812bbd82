import { invariant } from '../../../shared/kernel/assert.ts';
import { type PlannedTest, testPower } from './test-power.ts';

/** Halvings that leave nothing of an interval in double precision. */
const HALVINGS = 60;

/**
 * How large must a true effect be to be found with this power?
 *
 *   MDE: testPower(MDE) = 1 − β, solved by halving;
 *   near (t(1 − α/2; df) + t(1 − β; df)) · SE  [Bloom1995]
 *
 * power: 1 − β, above α and below 1. Answers in units of the coefficient.
 *
 * @source [Bloom1995]; exact by the noncentral t [Cohen1988]
 * @verified test/reference/description (R uniroot on pt with ncp, rel. 1e-6)
 */
export function minimalDetectableEffect(test: PlannedTest, power = 0.8): number {
  invariant(power > test.significance && power < 1, 'power lies between significance and 1');
  let low = 0;
  let high = test.standardError;
  while (testPower(high, test) < power) high *= 2;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (testPower(middle, test) < power) low = middle;
    else high = middle;
  }
  return high;
}
