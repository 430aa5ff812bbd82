import type { PanelData } from '../../../../../src-main/stats/panel/panel-data.ts';

/** Repeatable numbers from 0 to 1 (mulberry32). */
export function seededUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Repeatable standard normal numbers (Box–Muller). */
export function seededNormal(seed: number): () => number {
  const uniform = seededUniform(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

export interface PanelShapeWish {
  readonly entities: number;
  /** Rows of entity i. */
  readonly rowsOf: (entity: number) => number;
  readonly regressors: number;
  readonly seed: number;
}

/** An unbalanced panel with entity effects that are related to the first regressor. */
export function simulatedPanel(wish: PanelShapeWish): PanelData {
  const normal = seededNormal(wish.seed);
  const entity: number[] = [];
  const time: number[] = [];
  for (let i = 0; i < wish.entities; i += 1) {
    for (let t = 0; t < wish.rowsOf(i); t += 1) {
      entity.push(i);
      time.push(2019 + 4 * t);
    }
  }
  const effects = Array.from({ length: wish.entities }, () => normal());
  const columns = Array.from({ length: wish.regressors }, (_, k) => ({
    term: `x${k + 1}`,
    values: Float64Array.from(entity, (i) => normal() + (k === 0 ? 0.5 * effects[i]! : 0) + k),
  }));
  const outcome = Float64Array.from(entity, (i, row) =>
    columns.reduce(
      (sum, column, k) => sum + (0.3 + 0.1 * k) * column.values[row]!,
      1 + effects[i]! + normal(),
    ),
  );
  return {
    outcome,
    columns,
    entity: Int32Array.from(entity),
    time: Float64Array.from(time),
    clusters: [],
  };
}

/** The usual panel of the tests: 60 entities with 1 to 3 rows, three regressors. */
export function usualPanel(seed = 1): PanelData {
  return simulatedPanel({ entities: 60, rowsOf: (i) => 1 + (i % 3), regressors: 3, seed });
}

/** The rows of a panel in another order. */
export function reorderRows(data: PanelData, order: readonly number[]): PanelData {
  return {
    outcome: Float64Array.from(order, (row) => data.outcome[row]!),
    columns: data.columns.map(({ term, values }) => ({
      term,
      values: Float64Array.from(order, (row) => values[row]!),
    })),
    entity: Int32Array.from(order, (row) => data.entity[row]!),
    time: Float64Array.from(order, (row) => data.time[row]!),
    clusters: data.clusters.map((codes) => Int32Array.from(order, (row) => codes[row]!)),
  };
}

/** A column put in the panel's last place. */
export function withColumn(data: PanelData, term: string, values: Float64Array): PanelData {
  return { ...data, columns: [...data.columns, { term, values }] };
}
