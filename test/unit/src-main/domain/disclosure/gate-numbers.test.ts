import { describe, expect, it } from 'vitest';
import {
  gateNumbers,
  type NumbersBasis,
} from '../../../../../src-main/domain/disclosure/gate-numbers.ts';

const value = {
  waves: [{ respondents: 60, groups: [{ count: 2 }, { count: 18 }, { count: 40 }] }],
  sentence: 'Kun 2 personer',
};

const fact = (key: string, count: number) => ({ key, count, isPublic: false });
const basis: NumbersBasis = {
  facts: [fact('all', 60), fact('few', 2), fact('some', 18), fact('many', 40)],
  sums: [{ total: 'all', parts: ['few', 'some', 'many'] }],
  numbers: [
    { path: 'waves[0].respondents', facts: ['all'], kind: 'count' },
    { path: 'waves[0].groups[0].count', facts: ['few'], kind: 'count' },
    { path: 'waves[0].groups[1].count', facts: ['some'], kind: 'count' },
    { path: 'waves[0].groups[2].count', facts: ['many'], kind: 'count' },
    { path: 'sentence', facts: ['few'], kind: 'count' },
  ],
};

describe('gate numbers', () => {
  it('puts null where a number stays behind and says why; the rest is as it was', () => {
    expect(gateNumbers(value, basis, 5)).toEqual({
      value: {
        waves: [{ respondents: 60, groups: [{ count: null }, { count: null }, { count: 40 }] }],
        sentence: null,
      },
      withheld: [
        { path: 'waves[0].groups[0].count', reason: 'small-count' },
        { path: 'waves[0].groups[1].count', reason: 'complement' },
        { path: 'sentence', reason: 'small-count' },
      ],
    });
  });

  it('lets everything through where the groups are large enough', () => {
    const facts = [fact('all', 60), fact('few', 5), fact('some', 15), fact('many', 40)];
    expect(gateNumbers(value, { ...basis, facts }, 5)).toEqual({ value, withheld: [] });
  });
});
