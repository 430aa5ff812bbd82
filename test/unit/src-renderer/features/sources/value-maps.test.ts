import { describe, expect, it } from 'vitest';
import {
  levelsOfField,
  targetsOfMap,
  withMeaning,
} from '../../../../../src-renderer/features/sources/value-maps.ts';
import type { VariablePlan } from '../../../../../shared/plan/variable-plan.ts';

const party: VariablePlan = {
  id: 'party',
  label: { da: 'Parti', en: 'Party' },
  type: 'category',
  derivation: { kind: 'party' },
  levels: [{ value: 'A', title: { da: 'Socialdemokratiet', en: 'Social Democrats' } }],
};

describe('the values of a stored source', () => {
  it('change their meaning one at a time', () => {
    const maps = { party: { '1': 'A', '2': 'B' } };
    expect(withMeaning(maps, 'party', '2', null)).toEqual({ party: { '1': 'A', '2': null } });
    expect(maps.party['2']).toBe('B');
  });

  it('may mean any category of their variable or what another value means', () => {
    const targets = targetsOfMap({ '1': 'V', '9': null }, levelsOfField('party', [party]));
    expect(targets.map(({ value }) => value)).toEqual(['A', 'V']);
    expect(targets[0]?.title.da).toBe('Socialdemokratiet');
  });

  it('have no categories where no variable is made of the field', () => {
    expect(levelsOfField('closedAt', [party])).toEqual([]);
  });
});
