import { studentUpperQuantile } from '../dist/quantiles.ts';
import { sampleMoments } from './sample-moments.ts';

/** A mean with what is known about its error; `null` where one value tells nothing of it. */
export interface MeanInterval {
  readonly observations: number;
  readonly mean: number;
  readonly standardDeviation: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * What is the mean, and how precisely is it known?
 *
 *   x̄ ± t(1 − α/2; n − 1) · s / √n
 *
 * values: n ≥ 1 finite numbers. level: 1 − α, between 0 and 1. Rows count as independent.
 *
 * @source [CasellaBerger2002] §9.2.2
 * @verified test/reference/description (R t.test, rel. 1e-9)
 */
export function meanInterval(values: Float64Array, level = 0.95): MeanInterval {
  const { observations, mean, variance } = sampleMoments(values);
  if (variance === null) {
    const unknown = { standardDeviation: null, standardError: null, lower: null, upper: null };
    return { observations, mean, ...unknown };
  }
  const standardError = Math.sqrt(variance / observations);
  const reach = studentUpperQuantile((1 - level) / 2, observations - 1) * standardError;
  return {
    observations,
    mean,
    standardDeviation: Math.sqrt(variance),
    standardError,
    lower: mean - reach,
    upper: mean + reach,
  };
}
