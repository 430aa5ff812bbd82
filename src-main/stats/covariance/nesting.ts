/** Does each entity keep to one cluster? */
import type { Clustering } from './covariance.ts';

/** The cluster of each entity, length n; for one that has rows in several, the first. */
export interface Nesting {
  readonly clusters: Int32Array;
  /** Entities with rows in several clusters, ascending. */
  readonly crossing: readonly number[];
}

/** The clusters of entities, from those of their rows. entities: codes of the rows, n of them. */
export function nestingOf(clusters: Clustering, entities: Clustering): Nesting {
  const first = new Int32Array(entities.groups).fill(-1);
  const isCrossing = new Uint8Array(entities.groups);
  for (let row = 0; row < entities.codes.length; row += 1) {
    const entity = entities.codes[row];
    const code = clusters.codes[row];
    if (first[entity] < 0) first[entity] = code;
    else if (first[entity] !== code) isCrossing[entity] = 1;
  }
  const crossing: number[] = [];
  isCrossing.forEach((flag, entity) => flag === 1 && crossing.push(entity));
  return { clusters: first, crossing };
}
