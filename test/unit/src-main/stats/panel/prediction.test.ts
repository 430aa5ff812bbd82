import { expect, it } from 'vitest';

import { linearPrediction } from '../../../../../src-main/stats/panel/prediction.ts';
import { panelWork } from '../../../../../src-main/stats/panel/panel-work.ts';
import { POOLED } from '../../../../../src-main/stats/panel/quasi-demean.ts';
import { regressQuasiDemeaned } from '../../../../../src-main/stats/panel/regression.ts';
import { usualPanel } from '../support/panels.ts';

it('is the columns times the slopes, for rows and for entities', () => {
  const work = panelWork(usualPanel());
  const regression = regressQuasiDemeaned(work, POOLED);
  const [, ...slopes] = regression.solution.coefficients;
  const { rows, entities } = linearPrediction(regression, work.shape);
  const byHand = (place: number, from: 'values' | 'means') =>
    work.variables.reduce((sum, variable, k) => sum + slopes[k]! * variable[from][place]!, 0);
  expect(rows[5]).toBeCloseTo(byHand(5, 'values'), 12);
  expect(entities[7]).toBeCloseTo(byHand(7, 'means'), 12);
});
