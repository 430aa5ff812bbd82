import { describe, expect, it } from 'vitest';

import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { POOLED, WITHIN } from '../../../../../src-main/stats/panel/quasi-demean.ts';
import {
  everyColumn,
  regressionRows,
  regressQuasiDemeaned,
  slopesByPosition,
} from '../../../../../src-main/stats/panel/regression.ts';
import { ordinaryLeastSquares } from '../support/dense.ts';
import { usualPanel, withColumn } from '../support/panels.ts';

const data = usualPanel();
const work = panelWork(data);

describe('a quasi-demeaned regression', () => {
  it('with θ = 0 is least squares on the rows as they are', () => {
    const rows = Array.from(data.outcome, (_, row) => [
      1,
      ...data.columns.map(({ values }) => values[row]!),
    ]);
    const expected = ordinaryLeastSquares(rows, [...data.outcome]);
    const { solution } = regressQuasiDemeaned(work, POOLED);
    solution.coefficients.forEach((value, k) =>
      expect(value).toBeCloseTo(expected.coefficients[k]!, 11),
    );
  });

  it('with θ = 1 has the slopes of a dummy for every entity', () => {
    const rows = Array.from(data.outcome, (_, row) => [
      ...data.columns.map(({ values }) => values[row]!),
      ...Array.from({ length: 60 }, (_unused, i) => (data.entity[row] === i ? 1 : 0)),
    ]);
    const expected = ordinaryLeastSquares(rows, [...data.outcome]);
    const { solution } = regressQuasiDemeaned(work, WITHIN);
    [0, 1, 2].forEach((k) =>
      expect(solution.coefficients[k + 1]).toBeCloseTo(expected.coefficients[k]!, 11),
    );
    const rss = expected.residuals.reduce((sum, value) => sum + value * value, 0);
    expect(solution.residualSumOfSquares / rss).toBeCloseTo(1, 11);
  });

  it('has residuals whose squares are its residual sum', () => {
    const regression = regressQuasiDemeaned(work, WITHIN);
    const { residuals, design } = regressionRows(work, regression);
    const sum = residuals.reduce((total, value) => total + value * value, 0);
    expect(sum / regression.solution.residualSumOfSquares).toBeCloseTo(1, 11);
    expect(design).toHaveLength(4);
  });

  it('leaves a zero where a column was omitted', () => {
    const twice = data.columns[0]!.values.map((value) => 2 * value);
    const collinear = panelWork(withColumn(data, 'twice', twice));
    const regression = regressQuasiDemeaned(collinear, POOLED);
    expect(slopesByPosition(regression)[3]).toBe(0);
    expect(regression.omittedSlopes).toEqual([{ position: 3, with: [0] }]);
  });

  it('takes entity means as regressors and names them', () => {
    const choices = [...everyColumn(work), { position: 0, part: 'mean' as const }];
    const regression = regressQuasiDemeaned(work, POOLED, { choices });
    const within = regressQuasiDemeaned(work, WITHIN, {
      choices: [{ position: 0, part: 'whole' }],
    });
    expect(regression.variables[3]?.term).toBe('mean(x1)');
    expect(within.keptSlopes).toEqual([0]);
  });
});
