import { expect, it } from 'vitest';

import {
  compactCodes,
  panelShape,
  panelVariable,
} from '../../../../../src-main/stats/panel/panel-data.ts';

it('skips unused codes', () => {
  const { codes, groups } = compactCodes(Int32Array.of(7, 2, 7, 9));
  expect([...codes]).toEqual([0, 1, 0, 2]);
  expect(groups).toBe(3);
});

it('counts rows per entity, singletons and periods', () => {
  const shape = panelShape(Int32Array.of(5, 5, 1, 8, 8, 8));
  expect([...shape.counts]).toEqual([2, 1, 3]);
  expect(shape).toMatchObject({ observations: 6, entities: 3, singletons: 1 });
  expect(shape.periods).toEqual({ min: 1, mean: 2, max: 3 });
});

it('knows a variable’s means and its length before centring', () => {
  const shape = panelShape(Int32Array.of(0, 0, 1));
  const values = Float64Array.of(1, 3, 8);
  const variable = panelVariable('x', values, shape);
  expect([...variable.means]).toEqual([2, 8]);
  expect(variable.grandMean).toBe(4);
  expect(variable.scale).toBeCloseTo(Math.sqrt(74), 14);
});
