/** What do an entity's rows say of its level, and what of its changes? */
import type { RowsByEntity } from './rows-by-entity.ts';

/** A variable turned: n means and N − n contrasts in place of its N values. */
export interface EntityParts {
  /** x̄_i, length n; weighted where rows are. */
  readonly means: Float64Array;
  /** c_it, length N − n: the T_i − 1 of entity i from place starts[i] − i on. */
  readonly contrasts: Float64Array;
}

/**
 * Each entity's mean, and what each further row adds to the rows before it:
 *
 *   c_it = √((t − 1)/t) · (x_it − mean of x_i1 … x_i,t−1),   t = 2 … T_i
 *
 * The turn is orthonormal: over an entity Σ c c′ = Σ (x_it − x̄_i)(x_it − x̄_i)′, with one row less.
 * Of two rows it is (x_i2 − x_i1)/√2. A value that never changes has contrasts of exactly zero.
 * With weights (t − 1)/t becomes w_t W_{t−1} / W_t, W_t = w_1 + … + w_t.
 *
 * @source [ChanGolubLeVeque1983] (1.3); backwards in time [ArellanoBover1995]
 * @verified test/unit/src-main/stats/panel/entity-parts (deviations from means)
 */
export function entityParts(values: Float64Array, rows: RowsByEntity): EntityParts {
  const entities = rows.starts.length - 1;
  const means = new Float64Array(entities);
  const contrasts = new Float64Array(values.length - entities);
  turnVariable({ values, means, contrasts }, rows);
  return { means, contrasts };
}

/** Writes a variable's means and contrasts into the memory given for them. */
export function turnVariable(
  { values, means, contrasts }: EntityParts & { readonly values: Float64Array },
  { starts, order, later, steps }: RowsByEntity,
): void {
  const { shares, roots } = steps;
  for (let i = 0; i < means.length; i += 1) {
    means[i] = values[order === null ? starts[i] : order[starts[i]]];
  }
  // One long loop: most entities have few rows, and a loop for each costs more than its work.
  for (let k = 0; k < contrasts.length; k += 1) {
    const entity = later.entities[k];
    const place = later.steps[k];
    const mean = means[entity];
    const step = values[later.rows[k]] - mean;
    contrasts[k] = roots[place] * step;
    means[entity] = mean + shares[place] * step;
  }
}
