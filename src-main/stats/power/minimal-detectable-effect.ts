import { invariant } from '../../../shared/kernel/assert.ts';
import { studentUpperQuantile } from '../dist/quantiles.ts';
import { type PlannedTest, testPower } from './test-power.ts';

/** Of the power, and of the effect in relation to itself. */
const CLOSE = 1e-12;

/**
 * How large must a true effect be to be found with this power?
 *
 *   MDE: testPower(MDE) = 1 − β, solved by false position (Illinois) around
 *   (t(1 − α/2; df) + t(1 − β; df)) · SE, the usual approximation [Bloom1995]
 *
 * power: 1 − β, above α and below 1. Answers in units of the coefficient.
 *
 * @source [Bloom1995]; exact by the noncentral t [Cohen1988]
 * @verified test/reference/description (R uniroot on pt with ncp, rel. 1e-6)
 */
export function minimalDetectableEffect(test: PlannedTest, power = 0.8): number {
  const { standardError, degreesOfFreedom: df, significance } = test;
  invariant(power > significance && power < 1, 'power lies between significance and 1');
  const lack = (effect: number): number => testPower(effect, test) - power;
  const usual =
    (studentUpperQuantile(significance / 2, df) + studentUpperQuantile(1 - power, df)) *
    standardError;
  let low = { at: 0, lack: significance - power };
  let high = { at: usual, lack: lack(usual) };
  while (high.lack < 0) {
    low = high;
    high = { at: 1.1 * high.at, lack: lack(1.1 * high.at) };
  }
  let nearest = high;
  while (Math.abs(nearest.lack) > CLOSE && high.at - low.at > CLOSE * high.at) {
    const at = (low.at * high.lack - high.at * low.lack) / (high.lack - low.lack);
    nearest = { at, lack: lack(at) };
    // Halving the lack of the end that stays keeps it from staying for ever.
    if (nearest.lack < 0) [low, high] = [nearest, { at: high.at, lack: high.lack / 2 }];
    else [low, high] = [{ at: low.at, lack: low.lack / 2 }, nearest];
  }
  return nearest.at;
}
