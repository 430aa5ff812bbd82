import { describe, expect, it } from 'vitest';

import { designTerms, meanOf } from '../../../../../src-main/domain/modelling/design-terms.ts';
import type { TermChoices } from '../../../../../src-main/domain/modelling/design-terms.ts';
import {
  parseTerms,
  planTerm,
  termKey,
} from '../../../../../src-main/domain/modelling/model-terms.ts';

const source = {
  numbers: (column: string) => Float64Array.from(column === 'x' ? [1, 2, 6] : [2, 2, 2]),
  texts: () => ['V', 'A', 'V'],
};

function designed(text: string, choices: TermChoices = {}) {
  const terms = parseTerms(text);
  if (!terms.ok) throw new Error('readable');
  return designTerms(source, terms.value, choices);
}

function columns(text: string, choices: TermChoices = {}) {
  const result = designed(text, choices);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.terms.flatMap((term) =>
    term.columns.map(({ term: name, values }) => [name, ...values] as const),
  );
}

describe('the columns of terms', () => {
  it('take logarithms, centre on the mean and square', () => {
    expect(columns('log(x),c(x),x*x,c(x)*c(x)')).toEqual([
      ['log(x)', 0, Math.log(2), Math.log(6)],
      ['c(x)', -2, -1, 3],
      ['x*x', 1, 4, 36],
      ['c(x)*c(x)', 4, 1, 9],
    ]);
  });

  it('interact a number with the dummies of a factor', () => {
    expect(columns('x*i.p')).toEqual([['x*p=V', 1, 0, 6]]);
    expect(columns('x*i.p', { references: new Map([['p', 'V']]) })).toEqual([['x*p=A', 0, 2, 0]]);
  });

  it('tell the levels that occur, the reference first', () => {
    const result = designed('i.p', { levels: new Map([['p', ['Å', 'V', 'A']]]) });
    expect(result.ok && [...result.value.levels]).toEqual([['p', ['V', 'A']]]);
  });

  it('refuse a reference that does not occur unless it is optional', () => {
    const references = new Map([['p', 'Q']]);
    expect(designed('i.p', { references })).toEqual({
      ok: false,
      error: { code: 'unknown-level', column: 'p', level: 'Q', available: ['A', 'V'] },
    });
    expect(columns('i.p', { references, isReferenceOptional: true })).toEqual([['p=V', 1, 0, 1]]);
  });

  it('remember what each column is made of', () => {
    const result = designed('c(x)*i.p');
    const [column] = result.ok ? (result.value.terms[0]?.columns ?? []) : [];
    expect(column?.factors.map(({ part, level, centre }) => [part.kind, level, centre])).toEqual([
      ['centred', null, 3],
      ['factor', 'V', 0],
    ]);
  });
});

it('reads a term of the plan by the types of its variables', () => {
  const part = { transform: 'none', reference: null } as const;
  const term = planTerm(
    {
      parts: [
        { ...part, variable: 'x', transform: 'centred' },
        { ...part, variable: 'p' },
      ],
    },
    (variable) => variable === 'p',
  );
  expect(term.parts).toEqual([
    { kind: 'centred', column: 'x' },
    { kind: 'factor', column: 'p' },
  ]);
  expect(termKey(term)).toBe('c(x)*p');
});

it('takes a column that is called log(x) as it stands', () => {
  const terms = parseTerms('log(x)', new Set(['log(x)']));
  expect(terms.ok && terms.value).toEqual([{ parts: [{ kind: 'numeric', column: 'log(x)' }] }]);
});

it('has a mean that a large common part does not blur', () => {
  expect(meanOf(Float64Array.of(1e15, 1e15 + 2, 1e15 + 1))).toBe(1e15 + 1);
});
