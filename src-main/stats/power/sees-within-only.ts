import { fitPanel } from '../fit-panel.ts';

const ENTITIES = 6;
const INVARIANT = 'invariant';

/**
 * Does this estimator see what differs between entities, or only what changes within them?
 *
 * Asked of the estimator itself: six entities in two waves, one regressor that changes and one
 * that does not. True if the one that does not change is left out, so a new estimator needs no
 * entry anywhere.
 *
 * estimator: an id of the registry; false for others.
 *
 * @source [Wooldridge2010] §10.5
 * @verified test/unit/src-main/stats/power (the registry's estimators)
 */
export function seesWithinOnly(estimator: string): boolean {
  const rows = Array.from({ length: 2 * ENTITIES }, (_, row) => row);
  const column = (value: (entity: number, time: number) => number) =>
    Float64Array.from(rows, (row) => value(row >> 1, row % 2));
  const fit = fitPanel({
    estimator,
    covariance: 'classical',
    data: {
      outcome: column((entity, time) => Math.cos(3 * entity + 5 * time)),
      columns: [
        { term: 'changing', values: column((entity, time) => Math.sin(7 * entity + 2 * time)) },
        { term: INVARIANT, values: column((entity) => entity * entity) },
      ],
      entity: Int32Array.from(rows, (row) => row >> 1),
      time: column((_, time) => time),
      clusters: [],
    },
  });
  return fit.ok && fit.value.omitted.some(({ term }) => term === INVARIANT);
}
