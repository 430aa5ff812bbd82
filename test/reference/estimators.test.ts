import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { designPanel } from '../../src-main/domain/modelling/design.ts';
import { parseTerms } from '../../src-main/domain/modelling/model-terms.ts';
import { fitPanel } from '../../src-main/stats/fit-panel.ts';
import type { PanelFit } from '../../src-main/stats/fit-panel.ts';
import { readFrame, referencePath } from './read-frame.ts';
import { ESTIMATOR } from './tolerances.ts';

const byTerm = z.record(z.string(), z.number());
const resultSchema = z.object({
  model: z.string(),
  covariance: z.string(),
  weights: z.string().optional(),
  b: byTerm,
  se: byTerm,
  sigmaEntity: z.number().optional(),
  sigmaResidual: z.number().optional(),
  logLikelihood: z.number().optional(),
  noEntityEffects: z.number().optional(),
  modelTest: z.number().optional(),
  observations: z.number().optional(),
  rSquared: z.number().optional(),
});
type Expected = z.infer<typeof resultSchema>;

const folder = referencePath('estimators');
const { results } = z
  .object({ results: z.array(resultSchema) })
  .parse(JSON.parse(readFileSync(`${folder}/estimators.json`, 'utf8')));
const frame = await readFrame(`${folder}/estimators.csv`);

function fitted({ model, covariance, weights, b }: Expected): PanelFit {
  const terms = parseTerms('z' in b ? 'x1,x2,z' : 'x1,x2');
  if (!terms.ok) throw new Error(terms.error.code);
  const design = designPanel(frame, {
    outcome: 'y',
    terms: terms.value,
    entity: 'entity',
    time: 'time',
    clusters: [],
    ...(weights === undefined ? {} : { weights }),
  });
  if (!design.ok) throw new Error(design.error.code);
  const fit = fitPanel({ estimator: model, covariance, data: design.value.data });
  if (!fit.ok) throw new Error(fit.error.code);
  return fit.value;
}

function statisticOf(test: PanelFit['tests']['model']): number | null {
  return test.kind === 'not-applicable' ? null : test.statistic;
}

const cases = results.map((expected) => ({
  name: `${expected.model} ${expected.covariance} ${expected.weights ?? 'unweighted'}`,
  expected,
}));

describe('estimators against dense algebra, dummies and lme4 in R', () => {
  it.each(cases)('$name', ({ expected }) => {
    const fit = fitted(expected);
    const close = (computed: number | null | undefined, value: number | undefined): void => {
      if (value === undefined) return;
      expect(Math.abs((computed ?? Infinity) / value - 1)).toBeLessThan(ESTIMATOR);
    };
    for (const [term, value] of Object.entries(expected.b)) {
      const own = fit.coefficients.find((coefficient) => coefficient.term === term);
      close(own?.estimate, value);
      close(own?.standardError, expected.se[term]);
    }
    close(fit.sigmaEntity, expected.sigmaEntity);
    close(fit.sigmaResidual, expected.sigmaResidual);
    close(fit.logLikelihood, expected.logLikelihood);
    close(fit.observations, expected.observations);
    close(fit.rSquared.overall, expected.rSquared);
    close(statisticOf(fit.tests.noEntityEffects), expected.noEntityEffects);
    close(statisticOf(fit.tests.model), expected.modelTest);
  });
});
