import { expect, it } from 'vitest';

import { dotProduct } from '../../../../../src-main/stats/linalg/matrix.ts';
import { panelFactor, stackColumns } from '../../../../../src-main/stats/panel/panel-factor.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import {
  POOLED,
  quasiDemean,
  quasiDemeanedConstant,
  stackPlan,
  WITHIN,
} from '../../../../../src-main/stats/panel/quasi-demean.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { usualPanel } from '../support/panels.ts';

it.each([
  ['pooled', POOLED],
  ['within', WITHIN],
  ['random', { kind: 'random', share: (count: number) => count / 5 } as const],
])('has the cross-products of all rows: %s', (_, theta) => {
  const { variables, outcome, shape } = panelWork(usualPanel());
  const all = [...variables, outcome];
  const grandMeans = [1, ...all.map(({ grandMean }) => grandMean)];
  const rows = [
    quasiDemeanedConstant(theta, shape),
    ...all.map((variable) => quasiDemean(variable, theta, shape)),
  ];
  const stacked = stackColumns(
    panelFactor(all, shape),
    stackPlan(theta, grandMeans, shape.observations),
    rows.map((_row, index) => ({ index, part: 'whole' as const })),
  );
  rows.forEach((left, i) => {
    rows.forEach((right, j) => {
      const expected = dotProduct(left, right);
      const size = Math.sqrt(dotProduct(left, left) * dotProduct(right, right));
      const own = dotProduct(stacked[i]!, stacked[j]!);
      expect(Math.abs(own - expected) / size).toBeLessThan(SAME_NUMBER);
    });
  });
});

it('gives the entity means as columns of their own', () => {
  const { variables, outcome, shape, factor } = panelWork(usualPanel());
  const [column] = stackColumns(factor, stackPlan(POOLED, [], shape.observations), [
    { index: 1, part: 'mean' as const },
  ]);
  const expected = shape.counts.reduce(
    (sum, count, i) => sum + count * variables[0]!.means[i]! ** 2,
    0,
  );
  expect(dotProduct(column!, column!) / expected).toBeCloseTo(1, 12);
  expect(outcome.values).toHaveLength(shape.observations);
});
