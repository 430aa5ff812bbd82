import { describe, expect, test } from 'vitest';
import type { AlternativePlan } from '../../../../../shared/plan/alternative-plan.ts';
import type { Language } from '../../../../../shared/plan/local-text.ts';
import type { ModelColumn } from '../../../../../shared/plan/model-plan.ts';
import { alternativeDifferences } from '../../../../../src-main/domain/robustness/alternative-differences.ts';
import { alternativeOf } from '../../../../../src-main/domain/robustness/alternatives.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';
import { estimatorTitle } from '../../../../../src-main/services/estimator-title.ts';

const plan = councilPanelPlan('Prøve');
const set = plan.modelSets[0]!;
const base = set.columns.find(({ id }) => id === 'II')!;
const remarks = { id: 'A1', focus: ['socr'], label: { da: '', en: '' }, reason: '' };
const kept = alternativeOf(set, base, null, remarks);

const differences = (change: Partial<AlternativePlan>, language: Language = 'da'): string[] =>
  alternativeDifferences({ ...kept, ...change }, { plan, language, estimatorTitle });
const withColumn = (column: Partial<ModelColumn>, language: Language = 'da'): string[] =>
  differences({ column: { ...kept.column, ...column } }, language);

describe('what is other in an alternative', () => {
  test('is nothing in the same model', () => {
    expect(differences({})).toEqual([]);
    expect(kept).toMatchObject({ insteadOf: 'II', sampleOf: null, scale: 'as-plan', links: 'all' });
  });

  test('are terms more and less, without their coding', () => {
    const terms = base.terms.filter((term) => term !== 'male' && term !== 'region');
    const product = {
      parts: ['socr', 'coalition'].map((variable) => ({
        variable,
        transform: 'none' as const,
        reference: null,
      })),
    };
    expect(withColumn({ terms: [...terms, product] })).toEqual([
      'med SOC-R × Borgmesterkoalition',
      'uden Køn, Region',
    ]);
  });

  test('are estimator, standard errors, weights and variance components', () => {
    expect(
      withColumn(
        { estimator: 'fixed-effects', covariance: 'cluster', cluster: 'municipality' },
        'en',
      ),
    ).toEqual(['Fixed effects', 'standard errors: clustered by municipality']);
    expect(withColumn({ weights: 'age', varianceComponents: 'baltagi-chang' })).toEqual([
      'andre vægte',
      'andre varianskomponenter',
    ]);
  });

  test('are rows and persons', () => {
    const sample = { completeOn: 'I', persons: 'two-rows' } as const;
    const column = { ...kept.column, sample };
    expect(differences({ column, sampleOf: set.columns[0]! })).toEqual([
      'samme rækker som model I',
      'kun personer med to rækker',
    ]);
    const third = set.columns.find(({ id }) => id === 'III')!;
    const loose = { ...third, id: 'A1', sample: { completeOn: null, persons: 'all' } as const };
    expect(differences({ insteadOf: 'III', column: loose })).toEqual([
      'egne rækker',
      'alle personer',
    ]);
  });

  test('are scale rule, links and outcome', () => {
    expect(differences({ scale: 'all-items', links: 'certain-reviewed' })).toEqual([
      'alle spørgsmål besvaret',
      'sikre og gennemsete koblinger',
    ]);
    expect(differences({ outcome: 'age' })).toEqual(['udfald: Alder']);
  });

  test('is told whole where the model is gone', () => {
    expect(differences({ insteadOf: 'XI' })).toEqual([
      'Random effects',
      'standardfejl: konventionelle',
    ]);
  });
});
