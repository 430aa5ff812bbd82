import { describe, expect, it } from 'vitest';
import { isBlock, termsOfSet } from '../../../../../src-renderer/features/tables/table-terms.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';
import { termIdOf, type ModelTerm } from '../../../../../shared/plan/model-term.ts';

const plan = councilPanelPlan('Panel');
const set = plan.modelSets[0]!;
const square: ModelTerm = {
  parts: ['age', 'age'].map((variable) => ({
    variable,
    transform: 'none' as const,
    reference: null,
  })),
};

describe('the terms of a table', () => {
  it('are those of all its models, in the order of the dictionary', () => {
    const ids = termsOfSet(set, plan).map(termIdOf);
    const order = plan.variables.map(({ id }) => id).filter((id) => ids.includes(id));
    expect(ids).toEqual(order);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have products last', () => {
    const columns = set.columns.map((column) => ({ ...column, terms: [square, ...column.terms] }));
    expect(
      termsOfSet({ ...set, columns }, plan)
        .map(termIdOf)
        .at(-1),
    ).toBe('age*age');
  });

  it('are blocks where a category is in them', () => {
    expect(isBlock('party', plan)).toBe(true);
    expect(isBlock(square, plan)).toBe(false);
  });
});
