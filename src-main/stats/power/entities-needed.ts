import { invariant } from '../../../shared/kernel/assert.ts';
import { type TwoWaveDesign, plannedStandardError } from './planned-standard-error.ts';
import { testPower } from './test-power.ts';

/** Beyond this a study of two waves is out of reach; no number is given. */
const MOST = 1_000_000;

/** An effect that a two-wave design is to find. */
export interface WantedEffect extends Omit<TwoWaveDesign, 'entities'> {
  readonly effect: number;
  /** Regressors with a coefficient, the wave dummy among them. */
  readonly slopes: number;
  readonly significance: number;
  /** 1 − β, above α and below 1. */
  readonly power: number;
}

/**
 * How many entities in both waves does it take to find an effect with this power?
 *
 *   least n: testPower(effect; SE(n), n − K) ≥ 1 − β,   SE(n) by plannedStandardError
 *
 * `null` where a million are not enough, as for an effect of zero.
 *
 * @source [Bloom1995]; [Wooldridge2010] §10.5
 * @verified test/unit/src-main/stats/power (the least n by trying each; R's power at n)
 */
export function entitiesNeeded(wanted: WantedEffect): number | null {
  const { effect, slopes, significance, power } = wanted;
  invariant(power > significance && power < 1, 'power lies between significance and 1');
  const isEnough = (entities: number): boolean =>
    testPower(effect, {
      standardError: plannedStandardError({ ...wanted, entities }),
      degreesOfFreedom: entities - slopes,
      significance,
    }) >= power;
  let low = slopes + 1;
  let high = low + 1;
  while (!isEnough(high)) {
    if (high > MOST) return null;
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
