import { expect, it } from 'vitest';

import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { POOLED } from '../../../../../src-main/stats/panel/quasi-demean.ts';
import { regressQuasiDemeaned } from '../../../../../src-main/stats/panel/regression.ts';
import { residualMeans } from '../../../../../src-main/stats/panel/residual-means.ts';
import { usualPanel } from '../support/panels.ts';

it('sums what entity means leave unexplained, by panel length', () => {
  const work = panelWork(usualPanel());
  const regression = regressQuasiDemeaned(work, POOLED);
  const { coefficients } = regression.solution;
  const residual = Array.from(work.outcome.means, (mean, i) =>
    work.variables.reduce(
      (left, variable, k) => left - coefficients[k + 1]! * variable.means[i]!,
      mean - coefficients[0]!,
    ),
  );
  for (const block of residualMeans(work.factor, regression)) {
    const members = residual.flatMap((_, i) => (work.shape.counts[i] === block.count ? [i] : []));
    const sum = (value: (i: number) => number) => members.reduce((total, i) => total + value(i), 0);
    expect(block.entities).toBeCloseTo(members.length, 12);
    expect(block.squares).toBeCloseTo(
      sum((i) => residual[i]! ** 2),
      11,
    );
    expect(block.products[0]).toBeCloseTo(
      sum((i) => residual[i]!),
      11,
    );
    const means = work.variables[1]!.means;
    expect(block.products[2]).toBeCloseTo(
      sum((i) => means[i]! * residual[i]!),
      11,
    );
  }
});
