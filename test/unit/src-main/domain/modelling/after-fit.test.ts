import { describe, expect, it } from 'vitest';

import { effectsOf, testTerms } from '../../../../../src-main/domain/modelling/after-fit.ts';
import { designPanel } from '../../../../../src-main/domain/modelling/design.ts';
import { parseTerms } from '../../../../../src-main/domain/modelling/model-terms.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import { readFrame, referencePath } from '../../../../reference/read-frame.ts';

async function fitted(estimator: string, regressors: string) {
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
  const fit = fitPanel({ estimator, covariance: 'classical', data: design.value.data });
  if (!fit.ok) throw new Error(fit.error.code);
  return { fit: fit.value, designed: design.value.designed };
}

describe('after a fit', () => {
  it('a factor is tested with all its dummies', async () => {
    const { fit, designed } = await fitted('pooled', 'value,i.firm');
    const answer = testTerms(fit, designed, ['firm']);
    expect(answer.ok && answer.value.tested).toHaveLength(9);
    expect(answer).toMatchObject({ value: { test: { kind: 'f', degreesOfFreedom: [9, 189] } } });
  });

  it('omitted coefficients are told, and a term that is not in the model refused', async () => {
    const { fit, designed } = await fitted('fixed-effects', 'value,i.firm');
    const answer = testTerms(fit, designed, ['value', 'firm']);
    expect(answer).toMatchObject({ ok: true, value: { tested: ['value'] } });
    expect(answer.ok && answer.value.omitted).toHaveLength(9);
    expect(testTerms(fit, designed, ['gone'])).toEqual({
      ok: false,
      error: { code: 'unknown-term', term: 'gone' },
    });
  });

  it('an effect is left out where a coefficient that it needs was omitted', async () => {
    const { fit, designed } = await fitted('pooled', 'value,capital,value*i.firm');
    const names = fit.coefficients.map(({ term }) => term);
    const without = {
      coefficients: fit.coefficients.filter(({ term }) => term !== 'value*firm=3'),
      covarianceMatrix: fit.covarianceMatrix
        .filter((_, row) => names[row] !== 'value*firm=3')
        .map((row) => row.filter((_, column) => names[column] !== 'value*firm=3')),
    };
    const answer = effectsOf(without, designed, { effectOf: 'value', at: 'firm' });
    expect(answer).toMatchObject({ ok: true, value: { notEstimable: ['3'] } });
    expect(answer.ok && answer.value.effects.map(({ at }) => at)).toEqual([
      '1',
      '2',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
  });

  it('there is no effect where its main coefficient is missing', async () => {
    const { fit, designed } = await fitted('pooled', 'value,value*capital');
    const none = { coefficients: [], covarianceMatrix: [] };
    expect(effectsOf(none, designed, { effectOf: 'value', at: 'capital' })).toEqual({
      ok: false,
      error: { code: 'effect-not-estimable', terms: ['value', 'value*capital'] },
    });
    expect(effectsOf(fit, designed, { effectOf: 'capital', at: 'year' })).toMatchObject({
      ok: false,
      error: { code: 'no-interaction' },
    });
  });
});
