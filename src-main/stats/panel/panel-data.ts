/** What does an estimator get? Numbers and anonymous codes; it knows no politician. */
import { dotProduct, vectorNorm } from '../linalg/matrix.ts';
import { entityParts } from './entity-parts.ts';
import type { EntityParts } from './entity-parts.ts';
import { rowsByEntity } from './rows-by-entity.ts';
import type { RowsByEntity } from './rows-by-entity.ts';

/** One regressor of N values; the constant is no column, estimators add it. */
export interface PanelColumn {
  readonly term: string;
  readonly values: Float64Array;
  /** A dummy for a period that an estimator takes out: it has no row in any table. */
  readonly isTimeEffect?: true;
}

/** N complete rows. Codes are whole numbers from 0; every value is finite. */
export interface PanelData {
  readonly outcome: Float64Array;
  readonly columns: readonly PanelColumn[];
  readonly entity: Int32Array;
  readonly time: Float64Array;
  /** Cluster codes, one vector per cluster variable. Empty: the entity is the cluster. */
  readonly clusters: readonly Int32Array[];
  /** Probability weights, all positive: how many of the population a row stands for. */
  readonly weights?: Float64Array;
  /** All periods of the data source, also those without a complete row; default: those of `time`. */
  readonly periods?: readonly number[];
}

/** How the N rows are spread over the n entities. */
export interface PanelShape {
  readonly observations: number;
  readonly entities: number;
  /** Rows per entity T_i, length n. */
  readonly counts: Float64Array;
  /** Entity of each row, 0 to n − 1 without gaps. */
  readonly entity: Int32Array;
  readonly byEntity: RowsByEntity;
  readonly singletons: number;
  readonly periods: { readonly min: number; readonly mean: number; readonly max: number };
  /** Null where every row counts once. */
  readonly weights: PanelWeights | null;
}

/** Probability weights w_it, rescaled to the sum N. */
export interface PanelWeights {
  readonly rows: Float64Array;
  /** √w_it, length N. */
  readonly roots: Float64Array;
  /** W_i = Σ_t w_it, length n. */
  readonly entities: Float64Array;
}

/** Which part of a variable: as it is, its entity means, or its deviations from them. */
export type VariablePart = 'whole' | 'mean' | 'deviation';

/** A variable, or a part of one, with what every transformation of it needs. */
export interface PanelVariable extends EntityParts {
  readonly term: string;
  readonly part: VariablePart;
  /** Of the whole variable, as means and contrasts are. */
  readonly values: Float64Array;
  readonly grandMean: number;
  /** Length of the vector before any centring: the measure of its rounding errors. */
  readonly scale: number;
  readonly isTimeEffect?: true;
}

/** How many groups, and which group each row belongs to when unused codes are skipped? */
export function compactCodes(codes: Int32Array): { codes: Int32Array; groups: number } {
  let largest = -1;
  for (let row = 0; row < codes.length; row += 1) if (codes[row] > largest) largest = codes[row];
  const place = new Int32Array(largest + 1).fill(-1);
  const compact = new Int32Array(codes.length);
  let groups = 0;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row];
    if (place[code] < 0) {
      place[code] = groups;
      groups += 1;
    }
    compact[row] = place[code];
  }
  return { codes: compact, groups };
}

/** How many rows does each entity have? */
export function panelShape(entityCodes: Int32Array, given?: Float64Array): PanelShape {
  const { codes: entity, groups } = compactCodes(entityCodes);
  const observations = entity.length;
  const weights = given === undefined ? null : panelWeights(given, entity, groups);
  const byEntity = rowsByEntity(entity, groups, weights?.rows ?? null);
  const { starts } = byEntity;
  const counts = new Float64Array(groups);
  let min = Infinity;
  let max = 0;
  let singletons = 0;
  for (let i = 0; i < groups; i += 1) {
    const count = starts[i + 1] - starts[i];
    counts[i] = count;
    if (count < min) min = count;
    if (count > max) max = count;
    if (count === 1) singletons += 1;
  }
  const periods = { min, mean: observations / groups, max };
  return { observations, entities: groups, counts, entity, byEntity, singletons, periods, weights };
}

function panelWeights(given: Float64Array, entity: Int32Array, groups: number): PanelWeights {
  const factor = given.length / given.reduce((sum, weight) => sum + weight, 0);
  const rows = given.map((weight) => weight * factor);
  const entities = new Float64Array(groups);
  for (let row = 0; row < rows.length; row += 1) entities[entity[row]] += rows[row];
  return { rows, roots: rows.map(Math.sqrt), entities };
}

/** A variable with its parts and scale. */
export function panelVariable(
  term: string,
  values: Float64Array,
  shape: PanelShape,
): PanelVariable {
  return describedVariable(term, { values, ...entityParts(values, shape.byEntity) }, shape);
}

/** A turned variable with what else is known of it. */
export function describedVariable(
  term: string,
  turned: EntityParts & { readonly values: Float64Array },
  shape: PanelShape,
): PanelVariable {
  const total = dotProduct(turned.means, shape.weights?.entities ?? shape.counts);
  return {
    ...turned,
    term,
    part: 'whole',
    grandMean: total / shape.observations,
    scale: vectorNorm(turned.values),
  };
}
