import { expect, it } from 'vitest';

import { ESTIMATORS } from '../../../../../src-main/stats/estimators/index.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import { usualPanel } from '../support/panels.ts';

it.each(ESTIMATORS)('has the squared standard errors on its diagonal: $id', ({ id }) => {
  const fit = fitPanel({ estimator: id, covariance: 'classical', data: usualPanel() });
  if (!fit.ok) throw new Error(fit.error.code);
  const { coefficients, covarianceMatrix } = fit.value;
  expect(covarianceMatrix).toHaveLength(coefficients.length);
  coefficients.forEach(({ standardError }, place) => {
    expect(covarianceMatrix[place]?.[place]).toBeCloseTo(standardError ** 2, 14);
    expect(covarianceMatrix[place]).toHaveLength(coefficients.length);
  });
  expect(covarianceMatrix[0]?.[1]).toBe(covarianceMatrix[1]?.[0]);
});
