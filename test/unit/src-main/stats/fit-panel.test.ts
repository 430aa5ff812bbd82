import { describe, expect, it } from 'vitest';

import { COVARIANCES } from '../../../../src-main/stats/covariance/index.ts';
import { fitPanel } from '../../../../src-main/stats/fit-panel.ts';
import type { PanelData } from '../../../../src-main/stats/panel/panel-data.ts';
import { simulatedPanel, usualPanel, withColumn } from './support/panels.ts';

const data = usualPanel();

function fitted(estimator: string, covariance: string, panel: PanelData = data) {
  const fit = fitPanel({ estimator, covariance, data: panel });
  if (!fit.ok) throw new Error(fit.error.code);
  return fit.value;
}

function refusal(request: Partial<Parameters<typeof fitPanel>[0]>) {
  const fit = fitPanel({ estimator: 'pooled', covariance: 'classical', data, ...request });
  return fit.ok ? null : fit.error;
}

describe('a fit', () => {
  it('is plain data with the fields of the command line', () => {
    const fit = fitted('random-effects', 'classical');
    expect(JSON.parse(JSON.stringify(fit))).toEqual(fit);
    expect(Object.keys(fit).toSorted()).toEqual(
      [
        'model covariance observations entities periods singletons clusters coefficients omitted',
        'rSquared sigmaEntity sigmaResidual rho theta correlationEffectsFitted',
        'residualDegreesOfFreedom covarianceMatrix tests warnings',
      ]
        .join(' ')
        .split(' ')
        .toSorted(),
    );
    expect(fit).toMatchObject({ observations: 120, entities: 60, singletons: 20, clusters: null });
  });

  it('names tests that do not go with the estimator', () => {
    expect(fitted('between', 'classical').tests.hausman).toEqual({
      kind: 'not-applicable',
      reason: 'not-for-this-estimator',
    });
    expect(fitted('pooled', 'classical').rSquared).toMatchObject({ within: null, between: null });
  });

  it('leaves the further tests out where only the model test is asked for', () => {
    const request = { estimator: 'random-effects', covariance: 'cluster', data };
    const brief = fitPanel({ ...request, tests: 'model' });
    if (!brief.ok) throw new Error(brief.error.code);
    const { tests, coefficients } = fitted('random-effects', 'cluster');
    expect(brief.value.coefficients).toEqual(coefficients);
    expect(brief.value.tests.model).toEqual(tests.model);
    expect(tests.mundlak.kind).toBe('chi-squared');
    expect(brief.value.tests.mundlak).toEqual({ kind: 'not-applicable', reason: 'not-asked-for' });
  });

  it('groups robust errors by entity with fixed and random effects, as Stata', () => {
    const halves = data.entity.map((code) => code % 2);
    for (const estimator of ['fixed-effects', 'random-effects']) {
      const robust = fitted(estimator, 'robust', { ...data, clusters: [halves] });
      const cluster = fitted(estimator, 'cluster');
      expect(robust.coefficients).toEqual(cluster.coefficients);
      expect(robust).toMatchObject({ covariance: 'robust', clusters: 60, warnings: [] });
    }
    expect(fitted('pooled', 'robust').clusters).toBeNull();
  });

  it('warns where clusters are few or split an entity', () => {
    const byRow = data.entity.map((_, row) => row % 7);
    expect(fitted('fixed-effects', 'cluster', { ...data, clusters: [byRow] }).warnings).toEqual([
      { code: 'entities-not-nested-in-clusters', entities: 40 },
      { code: 'few-clusters', clusters: 7 },
    ]);
  });

  it('says that random effects are pooled where entities do not differ', () => {
    const alternating = data.outcome.map((_, row) => (row % 2 === 0 ? 1 : -1) + row / 1e3);
    const even = simulatedPanel({ entities: 40, rowsOf: () => 2, regressors: 1, seed: 3 });
    const outcome = alternating.slice(0, 80);
    for (const estimator of ['random-effects', 'random-effects-ml']) {
      const { warnings, theta } = fitted(estimator, 'classical', { ...even, outcome });
      expect([warnings, theta?.max]).toEqual([[{ code: 'entity-variance-zero' }], 0]);
    }
  });

  it('warns by name of columns that nearly repeat each other, unless nobody reads it', () => {
    const almost = data.columns[0]!.values.map((value, row) => value + 1e-4 * Math.sin(row));
    const request = {
      estimator: 'random-effects',
      covariance: 'classical',
      data: withColumn(data, 'almost', almost),
    };
    const fit = fitPanel(request);
    expect(fit.ok && fit.value.warnings).toMatchObject([
      { code: 'near-collinear', terms: ['x1', 'almost'] },
    ]);
    const searched = fitPanel({ ...request, tests: 'model' });
    expect(searched.ok && searched.value.warnings).toEqual([]);
  });

  it.each(['pooled', 'between', 'fixed-effects', 'two-way-fixed-effects', 'first-difference'])(
    'of a constant outcome has no rounding in it: %s',
    (estimator) => {
      const flat = { ...data, outcome: data.outcome.map(() => 3.7) };
      const { coefficients, tests, sigmaResidual } = fitted(estimator, 'classical', flat);
      const slopes = coefficients.filter(({ term }) => term !== '(constant)');
      expect(slopes).toHaveLength(3);
      for (const slope of slopes) {
        expect(slope).toMatchObject({
          estimate: 0,
          standardError: 0,
          statistic: null,
          pValue: null,
        });
      }
      expect(sigmaResidual).toBe(0);
      expect(tests.model).toEqual({ kind: 'not-applicable', reason: 'no-residual-variation' });
    },
  );

  it('keeps the slopes of a perfect fit, and finds them without error', () => {
    const outcome = data.columns[0]!.values.map(
      (value, row) => 2 * value - data.columns[1]!.values[row]!,
    );
    for (const covariance of ['classical', 'robust', 'cluster']) {
      const [x1, x2, x3] = fitted('pooled', covariance, { ...data, outcome }).coefficients;
      expect([x1!.estimate, x2!.estimate]).toEqual([expect.closeTo(2, 12), expect.closeTo(-1, 12)]);
      expect(x3).toMatchObject({ estimate: 0, standardError: 0, statistic: null });
    }
  });

  it.each([
    ['one entity', { entities: 1, rowsOf: () => 9 }, 'between', 'one-entity'],
    ['one entity', { entities: 1, rowsOf: () => 9 }, 'random-effects', 'one-entity'],
    ['single rows', { entities: 9, rowsOf: () => 1 }, 'fixed-effects', 'no-repeated-rows'],
    ['single rows', { entities: 9, rowsOf: () => 1 }, 'random-effects-ml', 'no-repeated-rows'],
    ['single rows', { entities: 9, rowsOf: () => 1 }, 'first-difference', 'no-repeated-rows'],
    [
      'too many variables',
      { entities: 3, rowsOf: () => 2 },
      'fixed-effects',
      'too-few-observations',
    ],
    ['too many variables', { entities: 1, rowsOf: () => 3 }, 'pooled', 'too-few-observations'],
  ])('says of %s why there are too few rows: %j, %s', (_case, shape, estimator, code) => {
    const panel = simulatedPanel({ ...shape, regressors: 4, seed: 1 });
    expect(refusal({ estimator, data: panel })?.code).toBe(code);
  });

  it('says that no rows follow each other where times are skipped', () => {
    const panel = simulatedPanel({ entities: 5, rowsOf: () => 2, regressors: 1, seed: 1 });
    const skipped = { ...panel, periods: [2019, 2021, 2023] };
    expect(refusal({ estimator: 'first-difference', data: skipped })).toEqual({
      code: 'no-neighbouring-rows',
      entities: 5,
    });
  });

  it('counts as singletons of differences what has no difference', () => {
    const fit = fitted('first-difference', 'classical');
    const rows = new Map<number, number>();
    for (const code of data.entity) rows.set(code, (rows.get(code) ?? 0) + 1);
    const single = [...rows.values()].filter((count) => count === 1).length;
    expect(fit.singletons).toBe(single);
    expect(fit.entities).toBe(rows.size - single);
    expect(fit.observations).toBe(data.outcome.length - rows.size);
  });

  it('reports a model without slopes', () => {
    const empty = simulatedPanel({ entities: 9, rowsOf: () => 2, regressors: 0, seed: 1 });
    const fit = fitted('fixed-effects', 'classical', empty);
    expect(fit.tests.model).toMatchObject({ reason: 'no-slopes' });
    expect(fit.rSquared).toEqual({ within: null, between: null, overall: null });
    expect(fit.correlationEffectsFitted).toBeNull();
    expect(fit.coefficients.map(({ term }) => term)).toEqual(['(constant)']);
  });

  it('of a single entity is the pooled fit', () => {
    const one = simulatedPanel({ entities: 1, rowsOf: () => 9, regressors: 1, seed: 1 });
    const within = fitted('fixed-effects', 'classical', one);
    expect(within.sigmaEntity).toBe(0);
    expect(within.coefficients[0]?.estimate).toBeCloseTo(
      fitted('pooled', 'classical', one).coefficients[0]!.estimate,
      12,
    );
  });
});

describe('a refusal names', () => {
  it('what is not known, and what is', () => {
    expect(refusal({ estimator: 'probit' })).toMatchObject({ code: 'unknown-estimator' });
    expect(refusal({ covariance: 'hac' })).toMatchObject({
      code: 'unknown-covariance',
      available: COVARIANCES.map(({ id }) => id),
    });
    expect(refusal({ estimator: 'between', covariance: 'cluster' })).toEqual({
      code: 'covariance-not-available',
      estimator: 'between',
      covariance: 'cluster',
      available: ['classical'],
    });
  });

  it('weights, three cluster variables, one cluster, no rows and too few', () => {
    const ones = new Float64Array(120).fill(1);
    const weighted = { ...data, weights: ones };
    for (const estimator of ['between', 'random-effects', 'random-effects-ml']) {
      expect(refusal({ estimator, data: weighted })?.code).toBe('weights-not-available');
    }
    expect(refusal({ data: weighted })).toMatchObject({
      code: 'covariance-not-available',
      available: ['robust', 'cluster'],
    });
    const none = ones.map((weight, row) => (row < 2 ? 0 : weight));
    const negative = { ...data, weights: none };
    expect(refusal({ covariance: 'robust', data: negative })).toEqual({
      code: 'weights-not-positive',
      rows: 2,
    });
    const uneven = { ...data, weights: ones.map((_, row) => 1 + row) };
    expect(refusal({ estimator: 'fixed-effects', covariance: 'robust', data: uneven })).toEqual({
      code: 'weights-vary-within-entities',
      entities: 40,
    });
    const codes = data.entity;
    const three = { ...data, clusters: [codes, codes, codes] };
    expect(refusal({ covariance: 'cluster', data: three })?.code).toBe(
      'too-many-cluster-variables',
    );
    const one = { ...data, clusters: [new Int32Array(120)] };
    expect(refusal({ covariance: 'cluster', data: one })).toEqual({
      code: 'too-few-clusters',
      clusters: 1,
    });
    const empty = simulatedPanel({ entities: 0, rowsOf: () => 1, regressors: 1, seed: 1 });
    expect(refusal({ data: empty })?.code).toBe('no-observations');
    const tiny = simulatedPanel({ entities: 2, rowsOf: () => 1, regressors: 3, seed: 1 });
    expect(refusal({ data: tiny })?.code).toBe('too-few-observations');
  });
});
