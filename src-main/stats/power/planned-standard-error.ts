import { invariant } from '../../../shared/kernel/assert.ts';

/** A two-wave fixed-effects design before it is estimated. */
export interface TwoWaveDesign {
  /** σ_e: standard deviation of the within error, in units of the outcome. */
  readonly residualDeviation: number;
  /** SD over entities of the regressor's change, cleaned of what other regressors explain. */
  readonly changeDeviation: number;
  /** Entities in both waves. */
  readonly entities: number;
}

/**
 * What standard error will the fixed-effects coefficient of a two-wave panel have?
 *
 *   SE = √2 σ_e / (sd(Δx) √(n − 1))
 *
 * Because differences of two waves have error variance 2 σ²_e, and with a wave dummy the regressor
 * counts by its changes around their mean.
 *
 * @source [Wooldridge2010] §10.5–10.6
 * @verified test/unit/src-main/stats/power (a fixed-effects fit of simulated waves, rel. 1e-9)
 */
export function plannedStandardError(design: TwoWaveDesign): number {
  const { residualDeviation, changeDeviation, entities } = design;
  invariant(changeDeviation > 0 && entities > 1, 'a within effect needs entities that change');
  return (Math.SQRT2 * residualDeviation) / (changeDeviation * Math.sqrt(entities - 1));
}
