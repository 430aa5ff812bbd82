/** What is a panel's factor without some of its rows, built from what is left? */
import { createMatrix, gather } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { foldRows } from '../linalg/qr.ts';
import { entityParts } from '../panel/entity-parts.ts';
import type { EntityParts } from '../panel/entity-parts.ts';
import type { PanelFactor } from '../panel/panel-factor.ts';
import type { PanelShape, PanelVariable } from '../panel/panel-data.ts';
import { workOnPanel } from '../panel/panel-work.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { entitiesByCount, rowsByEntity } from '../panel/rows-by-entity.ts';
import type { GroupedRows } from './grouped-rows.ts';

/** The factor of no rows. */
export function emptyFactor({ variables }: PanelWork): PanelFactor {
  const size = variables.length + 2;
  return { deviations: createMatrix(size, size), means: [] };
}

/** The factor with some whole entities folded in: their contrasts, and their means by panel length. */
export function foldEntities(
  factor: PanelFactor,
  { shape, variables, outcome }: PanelWork,
  entities: readonly number[],
): PanelFactor {
  const all = [...variables, outcome];
  const { starts } = shape.byEntity;
  const later = entities.flatMap((code) =>
    Array.from({ length: shape.counts[code] - 1 }, (_, k) => starts[code] - code + k),
  );
  const counts = Float64Array.from(entities, (code) => shape.counts[code]);
  return {
    deviations: foldContrasts(factor.deviations, gatherAll(all, 'contrasts', later)),
    means: entitiesByCount(counts, shape.periods.max).reduce((blocks, { count, members }) => {
      const codes = Array.from(members, (place) => entities[place]);
      return foldMeans(blocks, count, gatherAll(all, 'means', codes));
    }, factor.means),
  };
}

function gatherAll(
  all: readonly PanelVariable[],
  part: keyof EntityParts,
  places: readonly number[],
): Float64Array[] {
  const indices = Int32Array.from(places);
  return all.map((variable) => gather(variable[part], indices));
}

/** The factor with what is left of one entity's rows. */
function foldRest(
  factor: PanelFactor,
  { variables, outcome }: PanelWork,
  rows: readonly number[],
): PanelFactor {
  const one = rowsByEntity(new Int32Array(rows.length), 1, null);
  const parts = [...variables, outcome].map(({ values }) =>
    entityParts(
      Float64Array.from(rows, (row) => values[row]),
      one,
    ),
  );
  return {
    deviations: foldContrasts(
      factor.deviations,
      parts.map(({ contrasts }) => contrasts),
    ),
    means: foldMeans(
      factor.means,
      rows.length,
      parts.map(({ means }) => means),
    ),
  };
}

function foldContrasts(factor: Matrix, contrasts: readonly Float64Array[]): Matrix {
  const [first] = contrasts;
  return first.length === 0
    ? factor
    : foldRows(factor, [new Float64Array(first.length), ...contrasts]);
}

/** Blocks of mean rows with more entities of one panel length. */
function foldMeans(
  blocks: PanelFactor['means'],
  count: number,
  means: readonly Float64Array[],
): PanelFactor['means'] {
  const known = blocks.find((block) => block.count === count);
  const size = means.length + 1;
  const added = means[0].length;
  const factor = foldRows(known?.factor ?? createMatrix(size, size), [
    new Float64Array(added).fill(1),
    ...means,
  ]);
  const entities = (known?.entities ?? 0) + added;
  const others = blocks.filter((block) => block !== known);
  return [...others, { count, entities, factor }].toSorted((a, b) => a.count - b.count);
}

/** The work without the rows of one group, from the factor of every entity in the other groups alone. */
export function workWithout(
  work: PanelWork,
  parts: GroupedRows,
  group: number,
  outside: PanelFactor,
): PanelWork {
  const left = parts.crossing.map((code) =>
    parts.rows[code].filter((row) => parts.codes[row] !== group),
  );
  const factor = left.reduce((folded, rows) => foldRest(folded, work, rows), outside);
  const lost = new Set(parts.nested[group]);
  const remaining = new Map(parts.crossing.map((code, k) => [code, left[k].length]));
  const counts = work.shape.counts
    .map((count, code) => (lost.has(code) ? 0 : (remaining.get(code) ?? count)))
    .filter((count) => count > 0);
  const shape = reducedShape(work.shape, counts);
  const gone: number[] = [];
  parts.codes.forEach((code, row) => code === group && gone.push(row));
  const without = (variable: PanelVariable): PanelVariable => {
    const sum = gone.reduce((total, row) => total + variable.values[row], 0);
    const total = variable.grandMean * work.shape.observations;
    return { ...variable, grandMean: (total - sum) / shape.observations };
  };
  return workOnPanel(
    { shape, outcome: without(work.outcome), variables: work.variables.map(without), factor },
    { time: work.time, clusters: [] },
  );
}

/** Counts of what is left; the rows' own codes stay those of the whole panel. */
function reducedShape(shape: PanelShape, counts: Float64Array): PanelShape {
  const observations = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...shape,
    observations,
    entities: counts.length,
    counts,
    singletons: counts.reduce((sum, count) => sum + (count === 1 ? 1 : 0), 0),
    periods: {
      min: counts.reduce((least, count) => Math.min(least, count), Infinity),
      mean: observations / counts.length,
      max: counts.reduce((most, count) => Math.max(most, count), 0),
    },
  };
}
