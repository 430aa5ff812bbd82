import { describe, expect, it } from 'vitest';

import { designTerms } from '../../../../../src-main/domain/modelling/design-terms.ts';
import { effectPoints } from '../../../../../src-main/domain/modelling/effect-points.ts';
import { parseTerms } from '../../../../../src-main/domain/modelling/model-terms.ts';

const numbers: Readonly<Record<string, readonly number[]>> = {
  x: [1, 2, 4, 5],
  z: [0, 1, 1, 0],
  w: [10, 20, 30, 40],
};
const source = {
  numbers: (column: string) => Float64Array.from(numbers[column] ?? []),
  texts: () => ['V', 'A', 'V', 'A'],
};

function ask(regressors: string, effectOf: string, at: string) {
  const terms = parseTerms(regressors);
  if (!terms.ok) throw new Error('readable');
  const designed = designTerms(source, terms.value, {});
  if (!designed.ok) throw new Error(designed.error.code);
  return effectPoints(designed.value, { effectOf, at });
}

function points(regressors: string, effectOf: string, at: string) {
  const result = ask(regressors, effectOf, at);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.map(({ at: value, weights }) => [value, Object.fromEntries(weights)]);
}

describe('the points of a marginal effect', () => {
  it('are the values of the other variable, with it as the interaction’s weight', () => {
    expect(points('x,z,x*z', 'x', 'z')).toEqual([
      [0, { x: 1, 'x*z': 0 }],
      [1, { x: 1, 'x*z': 1 }],
    ]);
  });

  it('are the levels of a factor, the reference first', () => {
    expect(points('x,i.p,x*i.p', 'x', 'p')).toEqual([
      ['A', { x: 1, 'x*p=V': 0 }],
      ['V', { x: 1, 'x*p=V': 1 }],
    ]);
  });

  it('are the variable’s own values with a square, which weighs twice the value', () => {
    expect(points('x,x*x', 'x', 'x')).toEqual([
      [1, { x: 1, 'x*x': 2 }],
      [2, { x: 1, 'x*x': 4 }],
      [4, { x: 1, 'x*x': 8 }],
      [5, { x: 1, 'x*x': 10 }],
    ]);
  });

  it('are eleven from the lowest to the highest where there are more than ten values', () => {
    numbersWithMany();
    const made = points('x,x*many', 'x', 'many');
    expect(made.map(([at]) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('measure a centred variable from its mean', () => {
    expect(points('c(z),x,x*c(z)', 'x', 'z')).toEqual([
      [0, { x: 1, 'x*c(z)': -0.5 }],
      [1, { x: 1, 'x*c(z)': 0.5 }],
    ]);
  });

  it('hold a third variable, and the variable itself, at their means', () => {
    expect(points('x*z*w,x*x*z', 'x', 'z')).toEqual([
      [0, { 'x*z*w': 0, 'x*x*z': 0 }],
      [1, { 'x*z*w': 25, 'x*x*z': 6 }],
    ]);
  });

  it('take the slope of a logarithm where the variable stands', () => {
    expect(points('log(x),log(x)*z', 'x', 'z')).toEqual([
      [0, { 'log(x)': 1 / 3, 'log(x)*z': 0 }],
      [1, { 'log(x)': 1 / 3, 'log(x)*z': 1 / 3 }],
    ]);
    const own = points('log(x)*log(x)', 'x', 'x')[1];
    expect(own).toEqual([2, { 'log(x)*log(x)': Math.log(2) }]);
  });

  it('do not exist without an interaction, nor for a category', () => {
    expect(ask('x,z', 'x', 'z')).toMatchObject({ ok: false, error: { code: 'no-interaction' } });
    expect(ask('x,z', 'x', 'x')).toMatchObject({ ok: false, error: { code: 'no-interaction' } });
    expect(ask('x*i.p', 'p', 'x')).toMatchObject({
      ok: false,
      error: { code: 'effect-of-category' },
    });
  });
});

function numbersWithMany() {
  const many = Array.from({ length: 21 }, (_, k) => k / 2);
  Object.assign(numbers, { many });
}
