/** Which changes from wave to wave does a panel hold? */
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { FitError } from './fit-types.ts';
import type { PanelData } from './panel-data.ts';

/** A row and the row of the same entity in the period before it. */
interface Step {
  readonly from: number;
  readonly to: number;
}

/**
 * The panel of differences y_it − y_i,t−1: a row for each entity and period whose neighbouring
 * earlier period it also has. A row keeps the later period, cluster and weight.
 *
 * Errors: an entity with two rows in one period has no one difference; no neighbouring rows at all.
 *
 * @source [Wooldridge2010] §10.6
 */
export function sameTimeDifferences(data: PanelData): Result<PanelData, FitError> {
  const order = timeOrder(data);
  const steps: Step[] = [];
  for (let k = 1; k < order.length; k += 1) {
    const [from, to] = [order[k - 1], order[k]];
    if (data.entity[from.row] !== data.entity[to.row]) continue;
    if (from.period === to.period) return err({ code: 'repeated-time' });
    if (to.period === from.period + 1) steps.push({ from: from.row, to: to.row });
  }
  if (steps.length === 0) {
    const entities = new Set(data.entity).size;
    return err({
      code: 'too-few-observations',
      observations: 0,
      entities,
      parameters: data.columns.length,
    });
  }
  const change = (values: Float64Array) =>
    Float64Array.from(steps, ({ from, to }) => values[to] - values[from]);
  const laterOf = (codes: Int32Array) => Int32Array.from(steps, ({ to }) => codes[to]);
  const { weights } = data;
  return ok({
    outcome: change(data.outcome),
    columns: data.columns.map((column) => ({ ...column, values: change(column.values) })),
    entity: laterOf(data.entity),
    time: Float64Array.from(steps, ({ to }) => data.time[to]),
    clusters: data.clusters.map(laterOf),
    ...(weights === undefined
      ? {}
      : { weights: Float64Array.from(steps, ({ to }) => weights[to]) }),
  });
}

/** Rows by entity and then by period, the period as its place among all periods. */
function timeOrder({ entity, time, periods }: PanelData): { row: number; period: number }[] {
  const known = [...new Set([...(periods ?? []), ...time])].toSorted((a, b) => a - b);
  const places = new Map(known.map((period, place) => [period, place]));
  return Array.from(entity, (_, row) => ({ row, period: places.get(time[row]) ?? 0 })).toSorted(
    (a, b) => entity[a.row] - entity[b.row] || a.period - b.period,
  );
}
