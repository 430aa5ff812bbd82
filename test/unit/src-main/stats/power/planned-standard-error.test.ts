import { expect, it } from 'vitest';

import { plannedStandardError } from '../../../../../src-main/stats/power/planned-standard-error.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import { sampleMoments } from '../../../../../src-main/stats/description/sample-moments.ts';
import { readExpected } from '../../../../reference/description/read-expected.ts';
import { SAME_NUMBER } from '../../../../reference/tolerances.ts';
import { relativeError } from '../support/relative-error.ts';

it('is the standard error of the fixed-effects fit with a wave dummy', () => {
  const { x, y } = readExpected();
  const entities = x.length / 2;
  const entity = Int32Array.from(x, (_, row) => row >> 1);
  const time = Float64Array.from(x, (_, row) => row % 2);
  const fit = fitPanel({
    estimator: 'fixed-effects',
    covariance: 'classical',
    data: {
      outcome: y,
      columns: [
        { term: 'x', values: x },
        { term: 'time', values: time },
      ],
      entity,
      time,
      clusters: [],
    },
  });
  expect(fit.ok).toBe(true);
  if (!fit.ok) return;
  const changes = Float64Array.from({ length: entities }, (_, person) => {
    return (x[2 * person + 1] ?? 0) - (x[2 * person] ?? 0);
  });
  const planned = plannedStandardError({
    residualDeviation: fit.value.sigmaResidual ?? 0,
    changeDeviation: Math.sqrt(sampleMoments(changes).variance ?? 0),
    entities,
  });
  expect(
    relativeError(planned, fit.value.coefficients.find(({ term }) => term === 'x')?.standardError),
  ).toBeLessThan(SAME_NUMBER);
});

it('foresees the article’s two standard errors from σ and the spread of the change', () => {
  const vision = { residualDeviation: 0.125, changeDeviation: 0.138, entities: 259 };
  const consensus = { residualDeviation: 0.148, changeDeviation: 0.141, entities: 258 };
  expect(plannedStandardError(vision)).toBeCloseTo(0.08, 3);
  expect(plannedStandardError(consensus)).toBeCloseTo(0.0926, 3);
});
