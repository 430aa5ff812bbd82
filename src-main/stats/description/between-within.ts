import { invariant } from '../../../shared/kernel/assert.ts';
import { entityParts } from '../panel/entity-parts.ts';
import { panelShape } from '../panel/panel-data.ts';
import { sampleMoments } from './sample-moments.ts';

/** How a variable varies: between entities, and within them over time. */
export interface BetweenWithin {
  readonly observations: number;
  readonly entities: number;
  readonly mean: number;
  /** Standard deviations; `null` where one value leaves none. */
  readonly overallDeviation: number | null;
  readonly betweenDeviation: number | null;
  readonly withinDeviation: number | null;
  readonly minimum: number;
  readonly maximum: number;
  /** Range of the entity means. */
  readonly betweenMinimum: number;
  readonly betweenMaximum: number;
  /** Range of the deviations from the entity means, the grand mean put back. */
  readonly withinMinimum: number;
  readonly withinMaximum: number;
}

/**
 * How much of a variable's spread lies between entities, and how much within them?
 *
 *   between: SD of x̄_i over the n entities, divisor n − 1
 *   within:  SD of x_it − x̄_i + x̄ over the N rows, divisor N − 1
 *
 * values: N finite numbers in the variable's unit. entity: N codes. N ≥ 1.
 *
 * @source [StataXtsum]
 * @verified test/reference/study_sim (xtsum; R and numpy, rel. 1e-8)
 */
export function betweenWithin(values: Float64Array, entity: Int32Array): BetweenWithin {
  invariant(values.length > 0, 'a spread needs at least one value');
  const shape = panelShape(entity);
  const { means } = entityParts(values, shape.byEntity);
  const mean = sampleMoments(values).mean;
  const within = values.map((value, row) => value - (means[shape.entity[row]] ?? 0) + mean);
  return {
    observations: shape.observations,
    entities: shape.entities,
    mean,
    overallDeviation: deviation(values),
    betweenDeviation: deviation(means),
    withinDeviation: deviation(within),
    minimum: least(values),
    maximum: most(values),
    betweenMinimum: least(means),
    betweenMaximum: most(means),
    withinMinimum: least(within),
    withinMaximum: most(within),
  };
}

function least(values: Float64Array): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
}

function most(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, value), -Infinity);
}

function deviation(values: Float64Array): number | null {
  const { variance } = sampleMoments(values);
  return variance === null ? null : Math.sqrt(variance);
}
