import { expect, it } from 'vitest';

import { dotProduct } from '../../../../../src-main/stats/linalg/matrix.ts';
import {
  ALL_ROWS,
  CHANGES,
  ENTITY_MEANS,
  LEVELS,
  linearPrediction,
} from '../../../../../src-main/stats/panel/prediction.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { POOLED } from '../../../../../src-main/stats/panel/quasi-demean.ts';
import { regressQuasiDemeaned } from '../../../../../src-main/stats/panel/regression.ts';
import { usualPanel } from '../support/panels.ts';

const work = panelWork(usualPanel());
const regression = regressQuasiDemeaned(work, POOLED);
const { entity, counts } = work.shape;
const fitted = (from: 'values' | 'means') => (place: number) =>
  work.variables.reduce(
    (sum, variable, k) => sum + regression.solution.coefficients[k + 1]! * variable[from][place]!,
    0,
  );
const places = Array.from(entity, (_, row) => row);
const byRow = places.map(fitted('values'));
const byEntity = Array.from(counts, (_, i) => fitted('means')(i));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

it.each([
  ['all rows', ALL_ROWS, (row: number) => [byRow[row]!, work.outcome.values[row]!, 1]],
  [
    'changes',
    CHANGES,
    (row: number) => [
      byRow[row]! - byEntity[entity[row]!]!,
      work.outcome.values[row]! - work.outcome.means[entity[row]!]!,
      0,
    ],
  ],
  [
    'levels',
    LEVELS,
    (row: number) => [byEntity[entity[row]!]!, work.outcome.means[entity[row]!]!, 1],
  ],
] as const)('has the lengths and products of columns times slopes: %s', (_, plan, expected) => {
  const own = linearPrediction(work, regression, plan);
  const rows = places.map(expected);
  const products = (a: number, b: number) => total(rows.map((row) => row[a]! * row[b]!));
  expect(dotProduct(own.fitted, own.fitted)).toBeCloseTo(products(0, 0), 10);
  expect(dotProduct(own.fitted, own.outcome)).toBeCloseTo(products(0, 1), 10);
  expect(dotProduct(own.fitted, own.constant)).toBeCloseTo(products(0, 2), 10);
});

it('counts an entity once among its means', () => {
  const { fitted: means, constant } = linearPrediction(work, regression, ENTITY_MEANS);
  expect(dotProduct(constant, constant)).toBeCloseTo(60, 12);
  expect(dotProduct(means, constant)).toBeCloseTo(total(byEntity), 11);
});
