import { describe, expect, test } from 'vitest';
import { tableTexts } from '../../../../../shared/i18n/table-texts.ts';
import type { SourcePlan } from '../../../../../shared/plan/source-plan.ts';
import type { StudyPlan } from '../../../../../shared/plan/study-plan.ts';
import { unitSentences } from '../../../../../src-main/domain/tables/note-units.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';

function withFigures(names: Readonly<Record<string, string>>): StudyPlan {
  const source: SourcePlan = {
    id: 'figures',
    kind: 'key-figures',
    title: 'Nøgletal',
    wave: null,
    files: ['nøgletal.csv'],
    sheet: null,
    headerRow: 1,
    encoding: null,
    delimiter: null,
    columns: {},
    valueMaps: { figure: names },
  };
  return { ...councilPanelPlan('Prøve'), sources: [source] };
}

function sentences(plan: StudyPlan, ids: readonly string[], language: 'da' | 'en' = 'da') {
  const variables = plan.variables.filter(({ id }) => ids.includes(id));
  return unitSentences(variables, { plan, language }, tableTexts[language]);
}

describe('the units of a table’s variables', () => {
  const plan = withFigures({
    'Urbaniseringsgrad (pct.)': 'urban-share',
    Indbyggertal: 'population',
  });

  test('are said of indexes, age and shares', () => {
    expect(sentences(plan, ['vision', 'socr', 'age', 'urban-share', 'log-population'])).toEqual([
      'Visionsledelse og SOC-R går fra 0 til 1.',
      'Alder er i år.',
      'Andel indbyggere i by er i procent (0–100).',
    ]);
    expect(sentences(plan, ['socr', 'age', 'urban-share'], 'en')).toEqual([
      'SOC-R runs from 0 to 1.',
      'Age is in years.',
      'Share of inhabitants in towns is in per cent (0–100).',
    ]);
  });

  test('are not claimed of a figure whose file does not say that it is in per cent', () => {
    expect(sentences(withFigures({ Urbaniseringsgrad: 'urban-share' }), ['urban-share'])).toEqual(
      [],
    );
    expect(sentences(councilPanelPlan('Prøve'), ['urban-share', 'coalition'])).toEqual([]);
  });
});
