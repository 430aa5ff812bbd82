import { describe, expect, test } from 'vitest';
import type { Specification } from '../../../../shared/contract/robustness.ts';
import {
  curveChoices,
  drawnOf,
  fittedBySize,
  spreadOf,
} from '../../../../shared/table/specification-spread.ts';

function specification(estimate: number | null, pValue = 0.5): Specification {
  return {
    controls: [],
    estimator: 'pooled',
    covariance: 'classical',
    sample: 'own',
    scale: 'as-plan',
    links: 'all',
    observations: 10,
    entities: 5,
    estimate,
    standardError: estimate === null ? null : 0.1,
    pValue: estimate === null ? null : pValue,
    lower: estimate === null ? null : estimate - 0.2,
    upper: estimate === null ? null : estimate + 0.2,
    errorCode: estimate === null ? 'too-few-observations' : null,
  };
}

describe('the spread of a coefficient', () => {
  const fitted = fittedBySize([
    specification(0.3, 0.01),
    specification(null),
    specification(-0.1),
    specification(0.2, 0.04),
    specification(0.1),
  ]);

  test('orders what was fitted by size', () => {
    expect(fitted.map(({ estimate }) => estimate)).toEqual([-0.1, 0.1, 0.2, 0.3]);
  });

  test('tells least, median, greatest, and how many agree', () => {
    const spread = spreadOf(fitted)!;
    expect(spread.median).toBeCloseTo(0.15, 12);
    expect(spread).toMatchObject({
      count: 4,
      least: -0.1,
      greatest: 0.3,
      significant: 0.5,
      sameSign: 0.75,
      positive: 0.75,
    });
    expect(spreadOf(fitted.slice(0, 3))!.median).toBeCloseTo(0.1, 12);
    expect(spreadOf([])).toBeNull();
  });

  test('draws a long curve thinly, ends included', () => {
    const many = fittedBySize(Array.from({ length: 5000 }, (_, k) => specification(k)));
    const drawn = drawnOf(many);
    expect(drawn.length).toBe(400);
    expect([drawn[0]!.place, drawn.at(-1)!.place]).toEqual([1, 5000]);
    expect(drawnOf(fitted).map(({ place }) => place)).toEqual([1, 2, 3, 4]);
  });

  test('is told apart by the choices that were varied, and by each control', () => {
    const choices = curveChoices({
      modelSet: 'set',
      column: 'I',
      focus: 'x',
      controls: ['age'],
      estimators: ['pooled', 'between'],
      covariances: ['classical'],
      samples: ['own'],
      scales: ['as-plan'],
      links: ['all', 'certain'],
    });
    expect(
      choices.map(({ dimension, values }) => [dimension, ...values.map(({ id }) => id)]),
    ).toEqual([
      ['controls', 'age'],
      ['estimators', 'pooled', 'between'],
      ['links', 'all', 'certain'],
    ]);
    const one = { ...specification(1), controls: ['age'] };
    const has = choices.map(({ values }) => values.map((value) => value.has(one)));
    expect(has).toEqual([[true], [true, false], [true, false]]);
  });
});
