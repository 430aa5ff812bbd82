import { expect, it } from 'vitest';

import {
  multiplyColumns,
  parseTerms,
} from '../../../../../src-main/domain/modelling/model-terms.ts';

it('reads variables, factors, interactions and squares', () => {
  const terms = parseTerms('age, i.party, age*i.party,age*age');
  expect(terms.ok && terms.value.map(({ parts }) => parts)).toEqual([
    [{ kind: 'numeric', column: 'age' }],
    [{ kind: 'factor', column: 'party' }],
    [
      { kind: 'numeric', column: 'age' },
      { kind: 'factor', column: 'party' },
    ],
    [
      { kind: 'numeric', column: 'age' },
      { kind: 'numeric', column: 'age' },
    ],
  ]);
});

it.each(['', 'a,,b', 'a*', 'i.'])('refuses %j', (text) => {
  expect(parseTerms(text)).toMatchObject({ ok: false, error: { code: 'unreadable-term' } });
});

it('multiplies each column of one part with each of the other', () => {
  const x = [{ term: 'x', values: Float64Array.of(2, 3), factors: [] }];
  const dummies = [
    { term: 'p=A', values: Float64Array.of(1, 0), factors: [] },
    { term: 'p=B', values: Float64Array.of(0, 1), factors: [] },
  ];
  const made = multiplyColumns([x, dummies]);
  expect(made.map(({ term, values }) => [term, ...values])).toEqual([
    ['x*p=A', 2, 0],
    ['x*p=B', 0, 3],
  ]);
  expect(multiplyColumns([])).toEqual([]);
});
