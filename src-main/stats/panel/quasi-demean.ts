/** How is a variable freed of some share θ of its entity means? The one idea behind every estimator. */
import type { PanelShape, PanelVariable } from './panel-data.ts';

/**
 * Which share of the entity mean is taken out?
 *
 * pooled: θ = 0. within: θ = 1, with the grand mean put back so that a constant can be estimated.
 * random: θ_i of each entity, length n.
 */
export type Theta =
  | { readonly kind: 'pooled' }
  | { readonly kind: 'within' }
  | { readonly kind: 'random'; readonly shares: Float64Array };

export const POOLED: Theta = { kind: 'pooled' };
export const WITHIN: Theta = { kind: 'within' };

/**
 * x_it − θ_i x̄_i (within: + x̄), length N.
 *
 * @source [Baltagi2021] §2.2–2.3; constant of the within form [StataXtreg]
 */
export function quasiDemean(
  variable: PanelVariable,
  theta: Theta,
  shape: PanelShape,
): Float64Array {
  const { values, means, grandMean } = variable;
  if (theta.kind === 'pooled') return values;
  const { entity } = shape;
  const removed =
    theta.kind === 'within'
      ? means.map((mean) => mean - grandMean)
      : means.map((mean, i) => theta.shares[i] * mean);
  const transformed = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    transformed[row] = values[row] - removed[entity[row]];
  }
  return transformed;
}

/** The constant under the same transformation: 1 − θ_i (within: 1). */
export function quasiDemeanedConstant(theta: Theta, shape: PanelShape): Float64Array {
  const constant = new Float64Array(shape.observations).fill(1);
  if (theta.kind !== 'random') return constant;
  const { entity } = shape;
  for (let row = 0; row < constant.length; row += 1) constant[row] = 1 - theta.shares[entity[row]];
  return constant;
}
