import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { designPanel } from '../../../src-main/domain/modelling/design.ts';
import { parseTerms } from '../../../src-main/domain/modelling/model-terms.ts';
import { jointTest } from '../../../src-main/stats/diagnostics/joint-test.ts';
import { marginalEffect } from '../../../src-main/stats/diagnostics/marginal-effect.ts';
import { fitPanel } from '../../../src-main/stats/fit-panel.ts';
import { readFrame, referencePath } from '../read-frame.ts';
import { SAME_NUMBER } from '../tolerances.ts';

const expectedSchema = z.record(
  z.string(),
  z.strictObject({
    statistic: z.number(),
    degreesOfFreedom: z.array(z.number()),
    at: z.array(z.number()),
    estimate: z.array(z.number()),
    standardError: z.array(z.number()),
  }),
);
const expected = expectedSchema.parse(
  JSON.parse(readFileSync(referencePath('postestimation/postestimation.json'), 'utf8')),
);

async function fitted(estimator: string, covariance: string, regressors: string) {
  const terms = parseTerms(regressors);
  if (!terms.ok) throw new Error(terms.error.code);
  const design = designPanel(await readFrame(referencePath('grunfeld/grunfeld.csv')), {
    outcome: 'inv',
    terms: terms.value,
    entity: 'firm',
    time: 'year',
    clusters: [],
  });
  if (!design.ok) throw new Error(design.error.code);
  const fit = fitPanel({ estimator, covariance, data: design.value.data });
  if (!fit.ok) throw new Error(fit.error.code);
  return fit.value;
}

function relativeError(actual: number, wanted: number): number {
  return Math.abs(actual / wanted - 1);
}

const GRUNFELD_VALUE_MEAN = 1081.6811;
const FIRMS = Array.from({ length: 9 }, (_, k) => `firm=${k + 2}`);

/** Each case of the R script: the model, the terms tested, and the effect's weights at a value. */
const cases = [
  {
    id: 'pooled-classical',
    model: ['pooled', 'classical', 'value,capital,value*capital,i.firm'],
    tested: FIRMS,
    weights: (at: number) => [['value', 1] as const, ['value*capital', at] as const],
  },
  {
    id: 'pooled-robust-square',
    model: ['pooled', 'robust', 'value,capital,capital*capital'],
    tested: ['capital', 'capital*capital'],
    weights: (at: number) => [['capital', 1] as const, ['capital*capital', 2 * at] as const],
  },
  {
    id: 'random-effects',
    model: ['random-effects', 'classical', 'value,capital,value*capital'],
    tested: ['value', 'value*capital'],
    weights: (at: number) => [['value', 1] as const, ['value*capital', at] as const],
  },
  {
    id: 'fixed-effects-centred',
    model: ['fixed-effects', 'classical', 'c(value),capital,capital*c(value)'],
    tested: ['capital', 'capital*c(value)'],
    weights: (at: number) => [
      ['capital', 1] as const,
      ['capital*c(value)', at - GRUNFELD_VALUE_MEAN] as const,
    ],
  },
] as const;

describe.each(cases)('after $id', ({ id, model, tested, weights }) => {
  const wanted = expected[id]!;

  it('tests terms together as R does', async () => {
    const [estimator, covariance, regressors] = model;
    const test = jointTest(await fitted(estimator, covariance, regressors), tested);
    if (test.kind === 'not-applicable') throw new Error(test.reason);
    expect(relativeError(test.statistic, wanted.statistic)).toBeLessThan(SAME_NUMBER);
    expect(test.degreesOfFreedom).toEqual(wanted.degreesOfFreedom);
  });

  it('has the effects and standard errors of R', async () => {
    const [estimator, covariance, regressors] = model;
    const fit = await fitted(estimator, covariance, regressors);
    wanted.at.forEach((at, k) => {
      const effect = marginalEffect(fit, new Map(weights(at)));
      expect(relativeError(effect.estimate, wanted.estimate[k]!)).toBeLessThan(SAME_NUMBER);
      const error = relativeError(effect.standardError, wanted.standardError[k]!);
      expect(error).toBeLessThan(SAME_NUMBER);
    });
  });
});
