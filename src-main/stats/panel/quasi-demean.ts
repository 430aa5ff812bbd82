/** How is a variable freed of some share θ of its entity means? The one idea behind every estimator. */
import { gather } from '../linalg/matrix.ts';
import type { StackPlan } from './panel-factor.ts';
import type { PanelShape, PanelVariable } from './panel-data.ts';

/**
 * What is regressed: y_it − θ_i ȳ_i on x_it − θ_i x̄_i, where θ_i depends on T_i alone.
 *
 * pooled: θ = 0. within: θ = 1, with the grand mean put back so that a constant can be estimated.
 * random: θ_T of each panel length. between: the entity means themselves, an entity counting once
 * or as often as it has rows.
 */
export type Theta =
  | { readonly kind: 'pooled' }
  | { readonly kind: 'within' }
  | { readonly kind: 'random'; readonly share: (count: number) => number }
  | { readonly kind: 'between'; readonly counting: 'entities' | 'observations' };

export const POOLED: Theta = { kind: 'pooled' };
export const WITHIN: Theta = { kind: 'within' };
export const BETWEEN: Theta = { kind: 'between', counting: 'entities' };

/** The same transformation as rows of a panel factor; grand means of 1, x_1 … x_K, y. */
export function stackPlan(theta: Theta, grandMeans: readonly number[], rows: number): StackPlan {
  if (theta.kind === 'within') {
    const root = Math.sqrt(rows);
    const scaled = grandMeans.map((mean) => root * mean);
    return { hasDeviations: true, meanWeight: null, grandMeans: scaled };
  }
  const share = theta.kind === 'random' ? theta.share : () => 0;
  const isOnce = theta.kind === 'between' && theta.counting === 'entities';
  return {
    hasDeviations: theta.kind !== 'between',
    meanWeight: (count) => (isOnce ? 1 : (1 - share(count)) * Math.sqrt(count)),
    grandMeans: null,
  };
}

/** θ_i of each entity, length n. */
export function entityShares(theta: Theta, shape: PanelShape): Float64Array {
  if (theta.kind === 'within') return new Float64Array(shape.entities).fill(1);
  const shares = new Float64Array(shape.entities);
  if (theta.kind !== 'random') return shares;
  const byCount = Array.from({ length: shape.periods.max + 1 }, (_, count) => theta.share(count));
  for (let i = 0; i < shares.length; i += 1) shares[i] = byCount[shape.counts[i]];
  return shares;
}

/**
 * x_it − θ_i x̄_i (within: + x̄), one value per row; between: x̄_i, one per entity, not weighted.
 *
 * shares: θ_i by entity, passed in where several variables share them.
 *
 * @source [Baltagi2021] §2.2–2.3; constant of the within form [StataXtreg]
 */
export function quasiDemean(
  variable: PanelVariable,
  theta: Theta,
  shape: PanelShape,
  shares: Float64Array = entityShares(theta, shape),
): Float64Array {
  const { part, means, grandMean } = variable;
  if (theta.kind === 'between') return part === 'deviation' ? means.map(() => 0) : means;
  const values = rowValues(variable, shape);
  if (theta.kind === 'pooled' || part === 'deviation') return values;
  const { entity } = shape;
  const putBack = theta.kind === 'within' ? grandMean : 0;
  const removed = new Float64Array(means.length);
  for (let i = 0; i < means.length; i += 1) removed[i] = shares[i] * means[i] - putBack;
  const transformed = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    transformed[row] = values[row] - removed[entity[row]];
  }
  return transformed;
}

/** A variable, or the part of one, by row. */
export function rowValues({ part, values, means }: PanelVariable, shape: PanelShape): Float64Array {
  if (part === 'whole') return values;
  const level = gather(means, shape.entity);
  if (part === 'mean') return level;
  for (let row = 0; row < level.length; row += 1) level[row] = values[row] - level[row];
  return level;
}

/** The constant under the same transformation: 1 − θ_i (within and between: 1). */
export function quasiDemeanedConstant(
  theta: Theta,
  shape: PanelShape,
  shares: Float64Array = entityShares(theta, shape),
): Float64Array {
  const length = theta.kind === 'between' ? shape.entities : shape.observations;
  const constant = new Float64Array(length).fill(1);
  if (theta.kind !== 'random') return constant;
  const { entity } = shape;
  for (let row = 0; row < length; row += 1) constant[row] = 1 - shares[entity[row]];
  return constant;
}
