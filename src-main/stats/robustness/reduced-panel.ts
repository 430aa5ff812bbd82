/** What is a panel's factor without some of its rows, built from what is left? */
import { createMatrix } from '../linalg/matrix.ts';
import { foldRows } from '../linalg/qr.ts';
import type { PanelFactor } from '../panel/panel-factor.ts';
import type { PanelShape, PanelVariable } from '../panel/panel-data.ts';
import { workOnPanel } from '../panel/panel-work.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import type { GroupedRows } from './grouped-rows.ts';

/** The factor of no rows. */
export function emptyFactor({ variables }: PanelWork): PanelFactor {
  const size = variables.length + 2;
  return { deviations: createMatrix(size, size), means: [] };
}

/** The factor with some whole entities folded in. */
export function foldEntities(
  factor: PanelFactor,
  work: PanelWork,
  parts: GroupedRows,
  entities: readonly number[],
): PanelFactor {
  return entities.reduce((folded, code) => foldEntity(folded, work, parts.rows[code]), factor);
}

/** The rows of one entity, or what is left of them: deviations from their mean, and the mean. */
function foldEntity(factor: PanelFactor, work: PanelWork, rows: readonly number[]): PanelFactor {
  const count = rows.length;
  const all = [...work.variables, work.outcome];
  const means = all.map(({ values }) => rows.reduce((sum, row) => sum + values[row], 0) / count);
  const size = all.length + 1;
  const known = factor.means.find((block) => block.count === count);
  const mean = foldRows(known?.factor ?? createMatrix(size, size), [
    Float64Array.of(1),
    ...means.map((value) => Float64Array.of(value)),
  ]);
  const others = factor.means.filter((block) => block !== known);
  const entities = (known?.entities ?? 0) + 1;
  const blocks = [...others, { count, entities, factor: mean }].toSorted((a, b) => a.count - b.count);
  if (count === 1) return { ...factor, means: blocks };
  const deviations = all.map(({ values }, k) =>
    Float64Array.from(rows, (row) => values[row] - means[k]),
  );
  return {
    deviations: foldRows(factor.deviations, [new Float64Array(count), ...deviations]),
    means: blocks,
  };
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
  const factor = left.reduce((folded, rows) => foldEntity(folded, work, rows), outside);
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
