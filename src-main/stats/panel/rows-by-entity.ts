/** Where do each entity's rows stand, and how much does each add to the mean of those before it? */

/** The rows of a panel, entity by entity. */
export interface RowsByEntity {
  /** Entity i has the places starts[i] to starts[i + 1] − 1; length n + 1. */
  readonly starts: Int32Array;
  /** The row at each place; null where the rows stand entity by entity already. */
  readonly order: Int32Array | null;
  readonly later: LaterRows;
  readonly steps: EntitySteps;
}

/**
 * The N − n rows that are not their entity's first, by place: entity i has T_i − 1 of them from
 * starts[i] − i on.
 */
export interface LaterRows {
  readonly rows: Int32Array;
  readonly entities: Int32Array;
  /** Where `EntitySteps` has the row's factors. */
  readonly steps: Int32Array;
}

/** Factors of a step from the mean of an entity's earlier rows to its next row. */
export interface EntitySteps {
  /** w_t / W_t: the share of the step that the mean takes. W_t = w_1 + … + w_t. */
  readonly shares: Float64Array;
  /** √(w_t W_{t−1} / W_t): the step's length among orthonormal contrasts. */
  readonly roots: Float64Array;
}

/**
 * Rows sorted by entity, in their own order within each.
 *
 * entity: codes 0 to n − 1 without gaps. weights: w_it by row; left out, 1.
 */
export function rowsByEntity(
  entity: Int32Array,
  entities: number,
  weights: Float64Array | null,
): RowsByEntity {
  const starts = new Int32Array(entities + 1);
  let isSorted = true;
  for (let row = 0; row < entity.length; row += 1) {
    starts[entity[row] + 1] += 1;
    if (row > 0 && entity[row] < entity[row - 1]) isSorted = false;
  }
  let longest = 0;
  for (let i = 0; i < entities; i += 1) {
    if (starts[i + 1] > longest) longest = starts[i + 1];
    starts[i + 1] += starts[i];
  }
  const order = isSorted ? null : sortedRows(entity, starts);
  const steps = weights === null ? sharedSteps(longest) : weightedSteps(weights, starts, order);
  const later = laterRows(starts, order, weights === null);
  return { starts, order, later, steps };
}

/** Factors without weights are the same for every entity, by t − 1; else they are by place. */
function laterRows(
  starts: Int32Array,
  order: Int32Array | null,
  areStepsShared: boolean,
): LaterRows {
  const entities = starts.length - 1;
  const size = starts[entities] - entities;
  const later = {
    rows: new Int32Array(size),
    entities: new Int32Array(size),
    steps: new Int32Array(size),
  };
  let next = 0;
  for (let i = 0; i < entities; i += 1) {
    const first = starts[i];
    for (let place = first + 1; place < starts[i + 1]; place += 1) {
      later.rows[next] = order === null ? place : order[place];
      later.entities[next] = i;
      later.steps[next] = areStepsShared ? place - first : place;
      next += 1;
    }
  }
  return later;
}

function sortedRows(entity: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(entity.length);
  for (let row = 0; row < entity.length; row += 1) {
    const code = entity[row];
    order[next[code]] = row;
    next[code] += 1;
  }
  return order;
}

/** With weights of 1: 1/t and √((t − 1)/t), by t − 1. */
function sharedSteps(longest: number): EntitySteps {
  const shares = new Float64Array(longest);
  const roots = new Float64Array(longest);
  for (let before = 0; before < longest; before += 1) {
    shares[before] = 1 / (before + 1);
    roots[before] = Math.sqrt(before / (before + 1));
  }
  return { shares, roots };
}

function weightedSteps(
  weights: Float64Array,
  starts: Int32Array,
  order: Int32Array | null,
): EntitySteps {
  const shares = new Float64Array(weights.length);
  const roots = new Float64Array(weights.length);
  for (let i = 0; i + 1 < starts.length; i += 1) {
    let before = 0;
    for (let place = starts[i]; place < starts[i + 1]; place += 1) {
      const weight = weights[order === null ? place : order[place]];
      const total = before + weight;
      shares[place] = weight / total;
      roots[place] = Math.sqrt((weight * before) / total);
      before = total;
    }
  }
  return { shares, roots };
}

/** The entities of each panel length T, shortest first. counts: T_i, none above `longest`. */
export function entitiesByCount(
  counts: Float64Array,
  longest: number,
): { readonly count: number; readonly members: Int32Array }[] {
  const ends = new Int32Array(longest + 2);
  for (let i = 0; i < counts.length; i += 1) ends[counts[i] + 1] += 1;
  for (let count = 1; count < ends.length; count += 1) ends[count] += ends[count - 1];
  const sorted = new Int32Array(counts.length);
  for (let i = 0; i < counts.length; i += 1) {
    sorted[ends[counts[i]]] = i;
    ends[counts[i]] += 1;
  }
  return Array.from({ length: longest + 1 }, (_, count) => ({
    count,
    members: sorted.subarray(count === 0 ? 0 : ends[count - 1], ends[count]),
  })).filter(({ members }) => members.length > 0);
}
