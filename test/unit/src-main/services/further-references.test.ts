import { describe, expect, it } from 'vitest';
import type { FurtherTable } from '../../../../shared/plan/further-table.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { councilPanelPlan } from '../../../../src-main/domain/templates/council-panel.ts';
import { checkPlan } from '../../../../src-main/services/check-plan.ts';

const plan = councilPanelPlan('Studie');
const title = { da: 'Tabel', en: 'Table' };

/** What the plan with this table alone is refused for. */
function refusal(table: FurtherTable, change: Partial<StudyPlan> = {}): unknown {
  const checked = checkPlan({ ...plan, furtherTables: [table], ...change });
  return checked.ok ? null : checked.error;
}

describe('a further table', () => {
  it('may name all that the template has', () => {
    expect(checkPlan(plan).ok).toBe(true);
  });

  it('is refused by name where its scale is missing, also when that is removed', () => {
    const table = { id: 'a', kind: 'reliability', number: null, title, scale: 'trust' } as const;
    expect(refusal(table)).toMatchObject({
      code: 'bad-plan',
      data: { part: 'a', missing: 'trust' },
    });
    const own = { ...table, scale: 'socr' };
    expect(refusal(own)).toBeNull();
    const variables = plan.variables.filter(({ id }) => id !== 'socr');
    const without = { scales: plan.scales.filter(({ id }) => id !== 'socr'), variables };
    expect(refusal(own, { ...without, modelSets: [], tables: [] })).toMatchObject({
      data: { part: 'a', missing: 'socr' },
    });
  });

  it('is refused where a variable, a wave, a model set or a table is missing', () => {
    const base = { id: 'a', number: null, title } as const;
    const missing = (table: FurtherTable) => refusal(table);
    expect(missing({ ...base, kind: 'descriptive', variables: ['age', 'x'] })).toMatchObject({
      data: { missing: 'x' },
    });
    expect(missing({ ...base, kind: 'representativeness', wave: '2030' })).toMatchObject({
      data: { missing: '2030' },
    });
    expect(missing({ ...base, kind: 'alternatives', modelSet: 'x' })).toMatchObject({
      data: { missing: 'x' },
    });
    expect(missing({ ...base, kind: 'full-regression', table: 'table-9' })).toMatchObject({
      data: { missing: 'table-9' },
    });
  });

  it('takes numbers where it reckons, and 0/1 of municipalities where it compares two groups of them', () => {
    const base = { id: 'a', number: null, title, wave: null } as const;
    const correlated = { ...base, kind: 'correlation', variables: ['age', 'party'] } as const;
    expect(refusal({ ...correlated, variables: [...correlated.variables] })).toMatchObject({
      data: { missing: 'party' },
    });
    const compared = { ...base, kind: 'group-difference', outcome: 'vision' } as const;
    expect(refusal({ ...compared, group: 'age' })).toMatchObject({ data: { missing: 'age' } });
    expect(refusal({ ...compared, group: 'mayor' })).toMatchObject({ data: { missing: 'mayor' } });
    const website = {
      id: 'website',
      label: title,
      type: 'binary',
      derivation: { kind: 'key-figure', figure: 'website', transform: 'none' },
      levels: [],
    } as const;
    const variables = [...plan.variables, { ...website, levels: [] }];
    expect(refusal({ ...compared, group: 'website' }, { variables })).toBeNull();
  });
});
