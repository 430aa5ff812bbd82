import { describe, expect, it } from 'vitest';
import { gridRows } from '../../../../../src-renderer/features/models/grid-rows.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';
import type { ModelTerm } from '../../../../../shared/plan/model-term.ts';

const plan = councilPanelPlan('Panel');
const [set] = plan.modelSets;
const part = (variable: string) => ({ variable, transform: 'none' as const, reference: null });
const interaction: ModelTerm = { parts: [part('socr'), part('coalition')] };
const withInteraction = {
  ...set!,
  columns: set!.columns.map((column) => ({ ...column, terms: [...column.terms, interaction] })),
};

describe('the rows of the model grid', () => {
  it('are all variables but the outcome', () => {
    const ids = gridRows(plan, set!, 'da').map(({ id }) => id);
    expect(ids).not.toContain(set!.outcome);
    expect(ids).toHaveLength(plan.variables.length - 1);
  });

  it('end with the products in use, each once', () => {
    const rows = gridRows(plan, withInteraction, 'da');
    expect(rows.filter(({ id }) => id.includes('*')).map(({ id }) => id)).toEqual([
      'socr*coalition',
    ]);
    expect(rows.at(-1)?.label).toBe('SOC-R × Borgmesterkoalition');
  });

  it('know the coefficients of a category', () => {
    const party = gridRows(plan, set!, 'da').find(({ id }) => id === 'party');
    expect(party?.coefficients.map(({ name }) => name)).toContain('party=A');
  });
});
