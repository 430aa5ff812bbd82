import { beforeAll, describe, expect, it } from 'vitest';
import type { AlternativePlan } from '../../../../../../shared/plan/alternative-plan.ts';
import type { FurtherTableOf } from '../../../../../../shared/plan/further-table.ts';
import type { ModelSet } from '../../../../../../shared/plan/model-plan.ts';
import { formatCell } from '../../../../../../shared/table/format-cell.ts';
import { printStyle } from '../../../../../../shared/table/number-format.ts';
import { gateTables } from '../../../../../../src-main/domain/disclosure/gate-tables.ts';
import { alternativeOf } from '../../../../../../src-main/domain/robustness/alternatives.ts';
import { alternativesTable } from '../../../../../../src-main/domain/tables/kinds/alternatives-table.ts';
import type { FurtherTableStudy } from '../../../../../../src-main/domain/tables/kinds/further-table-kind.ts';
import { sampleTableStudy } from '../../../../../fixtures/sample-table-study.ts';

const table: FurtherTableOf<'alternatives'> = {
  id: 'kept',
  kind: 'alternatives',
  number: null,
  title: { da: 'Alternativer', en: 'Alternatives' },
  modelSet: 'vision',
};

let study: FurtherTableStudy;

beforeAll(async () => {
  study = await sampleTableStudy(({ plan, decisions }) => {
    const set = plan.modelSets.find(({ id }) => id === 'vision')!;
    return { decisions, plan: { ...plan, alternatives: alternativesOf(set) } };
  });
}, 120_000);

/** Six: as it is, with a product, without a result, withdrawn, and two more. */
function alternativesOf(set: ModelSet): AlternativePlan[] {
  const base = set.columns.find(({ id }) => id === 'II')!;
  const keep = (id: string, focus: string[], change: Partial<typeof base> = {}) =>
    alternativeOf(set, { ...base, ...change }, null, {
      id,
      focus,
      label: { da: `Navn ${id}`, en: `Name ${id}` },
      reason: '',
    });
  const product = {
    parts: ['socr', 'coalition'].map((variable) => ({
      variable,
      transform: 'none' as const,
      reference: null,
    })),
  };
  const withProduct = keep('A2', ['socr', 'socr*coalition'], { terms: [...base.terms, product] });
  const withdrawn = { reason: 'Udgået' };
  return [
    keep('A1', ['socr', 'party=K', 'party=V']),
    { ...withProduct, reason: 'Samspillet er ikke vist' },
    keep('A3', ['socr'], { estimator: 'between', covariance: 'cluster' }),
    { ...keep('A4', ['socr']), withdrawn },
    keep('A5', ['socr'], { covariance: 'robust' }),
    keep('A6', ['socr'], { estimator: 'fixed-effects' }),
  ];
}

const build = (change: (alternatives: AlternativePlan[]) => AlternativePlan[] = (all) => all) => {
  const { document } = study;
  const alternatives = change(document.plan.alternatives);
  const changed = { ...study, document: { ...document, plan: { ...document.plan, alternatives } } };
  return alternativesTable.build(table, changed, { number: 'S.9', language: 'da' });
};

describe('many alternatives', () => {
  it('stand below each other, a line for each coefficient that they are about', () => {
    const { doc } = build();
    expect(doc.rows.map(({ label }) => label)).toEqual([
      'A1 Navn A1',
      '',
      '',
      'A2 Navn A2',
      '',
      'A3 Navn A3',
      'A5 Navn A5',
      'A6 Navn A6',
    ]);
    const print = (row: number) =>
      doc.rows[row]!.cells.map((cell) => formatCell(cell, printStyle('da')));
    expect(print(0)).toEqual(['som model II', 'SOC-R', '0,25*** (0,031)', '1677', '1418']);
    expect(print(4).slice(1, 3)).toEqual(['SOC-R × Borgmesterkoalition', '0,031 (0,076)']);
    expect(print(5)).toEqual([
      'Mellem personer; standardfejl: klynger efter person',
      'SOC-R',
      '',
      '',
      '',
    ]);
  });

  it('say why they were tried, which have no result and which were withdrawn', () => {
    const [note] = build().doc.notes;
    expect(note).toContain('A2: Samspillet er ikke vist.');
    expect(note).toContain('Kunne ikke beregnes: A3.');
    expect(note).toContain('Trukket tilbage: A4 Navn A4. Udgået.');
  });

  it('leave a level’s coefficient behind where few persons are in it', () => {
    const built = build();
    const gate = gateTables([built], { minimum: 5, earlier: [] });
    const rows = gate.docs[0]!.rows;
    const cellOf = (id: string) => rows.find((row) => row.id === id)!.cells[2]!.kind;
    expect(cellOf('A1 socr')).toBe('estimate');
    expect(cellOf('A1 party=V')).toBe('estimate');
    expect(cellOf('A1 party=K')).toBe('withheld');
    expect(gate.findings.filter(({ rule }) => rule === 'no-basis')).toEqual([]);
  });
});

describe('few alternatives', () => {
  it('stand side by side with their coefficients and why they were tried', () => {
    const { doc } = build((all) => all.slice(0, 2));
    expect(doc.columns.map(({ header }) => header)).toEqual([
      ['Model A1', 'Random effects', 'Navn A1'],
      ['Model A2', 'Random effects', 'Navn A2'],
    ]);
    const product = doc.rows.find(({ id }) => id === 'socr*coalition')!;
    expect(product.cells.map(({ kind }) => kind)).toEqual(['empty', 'estimate']);
    const party = doc.rows.find(({ id }) => id === 'party')!;
    expect(party.cells).toEqual([
      { kind: 'text', text: 'Ja' },
      { kind: 'text', text: 'Ja' },
    ]);
    expect(doc.rows.at(-2)).toMatchObject({ id: 'observations', ruleAbove: true });
    expect(doc.notes[0]).toContain('Model A1 er som model II.');
    expect(doc.notes[0]).toContain(
      'Model A2 afviger fra model II: med SOC-R × Borgmesterkoalition. Samspillet er ikke vist.',
    );
  });

  it('stand below no table of the model set with the usual stars', () => {
    const { document } = study;
    const plan = { ...document.plan, tables: [] };
    const changed = { ...study, document: { ...document, plan } };
    const { doc } = alternativesTable.build(table, changed, { number: 'S.9', language: 'en' });
    expect(doc.notes[0]).toContain('*** p < 0.001');
  });
});
