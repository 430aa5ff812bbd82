import { describe, expect, it } from 'vitest';

import {
  nearCollinearities,
  varianceInflations,
} from '../../../../../src-main/stats/diagnostics/near-collinearity.ts';
import { solveLeastSquares } from '../../../../../src-main/stats/linalg/least-squares.ts';
import type { PanelData } from '../../../../../src-main/stats/panel/panel-data.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { seededNormal, usualPanel, withColumn } from '../support/panels.ts';

const noise = (data: PanelData, size: number, seed: number) => {
  const normal = seededNormal(seed);
  return Float64Array.from(data.outcome, () => size * normal());
};

function fits(data: PanelData) {
  const work = panelWork(data);
  const [pooled, within] = [work.pooled(), work.within()];
  if (!pooled.ok || !within.ok) throw new Error('the panel has estimates');
  return { pooled: pooled.value.regression, within: within.value.regression };
}

const plus = (a: Float64Array, b: Float64Array) => a.map((value, row) => value + b[row]!);

describe('nearCollinearities', () => {
  it('has the inflation that a regression of each column on the others gives', () => {
    const data = usualPanel();
    const columns = data.columns.map(({ values }) => values);
    const constant = new Float64Array(data.outcome.length).fill(1);
    const byRegression = columns.map((outcome, k) => {
      const others = [constant, ...columns.filter((_, other) => other !== k)];
      const { residualSumOfSquares } = solveLeastSquares({ columns: others, outcome });
      const mean = outcome.reduce((sum, value) => sum + value, 0) / outcome.length;
      const squares = outcome.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return squares / residualSumOfSquares;
    });
    varianceInflations(fits(data).pooled).forEach((value, k) => {
      expect(value).toBeCloseTo(byRegression[k]!, 10);
    });
  });

  it('finds nothing among unrelated columns', () => {
    expect(nearCollinearities(fits(usualPanel()).pooled)).toEqual([]);
  });

  it('names what nearly repeats each other, one group for each relation', () => {
    const data = usualPanel();
    const [x1, x2, x3] = data.columns.map(({ values }) => values);
    const twin = withColumn(data, 'twin', plus(x1!, noise(data, 1e-4, 3)));
    const both = withColumn(twin, 'sum', plus(plus(x2!, x3!), noise(data, 1e-3, 4)));
    const found = nearCollinearities(fits(both).pooled);
    expect(found.map(({ terms }) => terms)).toEqual([
      ['x1', 'twin'],
      ['x2', 'x3', 'sum'],
    ]);
    expect(found[0]!.varianceInflation).toBeGreaterThan(1e6);
  });

  it('looks at the changes alone where the model does', () => {
    const data = usualPanel();
    const level = Float64Array.from(data.entity, (entity) => 5 * Math.sin(entity));
    const shifted = plus(plus(data.columns[1]!.values, level), noise(data, 1e-3, 5));
    const { pooled, within } = fits(withColumn(data, 'shifted', shifted));
    expect(nearCollinearities(pooled)).toEqual([]);
    expect(nearCollinearities(within).map(({ terms }) => terms)).toEqual([['x2', 'shifted']]);
  });

  it('tells of a term that follows from many others without naming a partner', () => {
    const data = usualPanel();
    const normal = seededNormal(11);
    const parts = Array.from({ length: 40 }, (_, k) => ({
      term: `part${k}`,
      values: Float64Array.from(data.outcome, () => normal()),
    }));
    const total = data.outcome.map((_, row) =>
      parts.reduce((sum, { values }) => sum + values[row]!, normal()),
    );
    const wide = { ...data, columns: [...parts, { term: 'total', values: total }] };
    const found = nearCollinearities(fits(wide).pooled);
    expect(found.map(({ terms }) => terms)).toContainEqual(['total']);
  });
});
