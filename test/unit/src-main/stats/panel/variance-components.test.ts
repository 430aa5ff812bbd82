import { describe, expect, it } from 'vitest';

import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { varianceComponents } from '../../../../../src-main/stats/panel/random-effects-fit.ts';
import { thetaShare } from '../../../../../src-main/stats/panel/variance-components.ts';
import { crossProduct, invert, ordinaryLeastSquares, product } from '../support/dense.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';

describe('variance components', () => {
  it('by both rules are the same in a balanced panel', () => {
    const work = panelWork(
      simulatedPanel({ entities: 50, rowsOf: () => 3, regressors: 2, seed: 5 }),
    );
    const first = varianceComponents(work, {});
    const second = varianceComponents(work, { varianceComponents: 'baltagi-chang' });
    if (!first.ok || !second.ok) throw new Error('estimable');
    expect(second.value.entity / first.value.entity).toBeCloseTo(1, 11);
  });

  it('by Baltagi and Chang follow the textbook’s trace with full matrices', () => {
    const data = usualPanel(9);
    const work = panelWork(data);
    const own = varianceComponents(work, { varianceComponents: 'baltagi-chang' });
    if (!own.ok) throw new Error('estimable');
    const { shape, variables, outcome } = work;
    const means = Array.from({ length: shape.entities }, (_, i) => [
      1,
      ...variables.map((variable) => variable.means[i]!),
    ]);
    const weigh = (power: number) =>
      means.map((row, i) => row.map((value) => value * shape.counts[i]! ** power));
    const trace = product(invert(crossProduct(weigh(0.5))), crossProduct(weigh(1))).reduce(
      (sum, row, i) => sum + row[i]!,
      0,
    );
    const { residuals } = ordinaryLeastSquares(
      weigh(0.5),
      Array.from(outcome.means, (mean, i) => mean * Math.sqrt(shape.counts[i]!)),
    );
    const q = residuals.reduce((sum, value) => sum + value * value, 0);
    const residual = own.value.residual;
    const expected = (q - (shape.entities - 4) * residual) / (shape.observations - trace);
    expect(own.value.entity / expected).toBeCloseTo(1, 10);
  });

  it('give no θ where entities do not differ and a growing one where they do', () => {
    expect(thetaShare({ entity: 0, residual: 2 })(5)).toBe(0);
    const share = thetaShare({ entity: 3, residual: 1 });
    expect(share(1)).toBeCloseTo(0.5, 14);
    expect(share(5)).toBeCloseTo(0.75, 14);
  });
});
