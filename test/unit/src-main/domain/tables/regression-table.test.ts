import { describe, expect, test } from 'vitest';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';
import {
  type FittedColumn,
  regressionTable,
} from '../../../../../src-main/domain/tables/regression-table.ts';
import { formatCell } from '../../../../../shared/table/format-cell.ts';
import { printStyle } from '../../../../../shared/table/number-format.ts';
import { tableDocSchema } from '../../../../../shared/table/table-doc.ts';
import type { ModelTerm, TermPart } from '../../../../../shared/plan/model-term.ts';
import type { Language } from '../../../../../shared/plan/local-text.ts';

const PARTIES = ['A', 'B', 'C', 'D', 'F', 'I', 'O', 'V', 'Ø', 'Å', 'K', 'Æ', 'local'];
const REGIONS = ['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland'];

function fit(
  coefficients: readonly (readonly [string, number, number, number])[],
  counts: readonly [number, number],
  levels: FittedColumn['levels'] = {},
): FittedColumn {
  return {
    levels,
    estimate: {
      model: 'random-effects',
      covariance: 'classical',
      observations: counts[0],
      entities: counts[1],
      periods: { min: 1, mean: 1.2, max: 2 },
      singletons: 0,
      clusters: null,
      coefficients: coefficients.map(([term, estimate, standardError, pValue]) => ({
        term,
        estimate,
        standardError,
        statistic: estimate / standardError,
        distribution: 'normal',
        degreesOfFreedom: null,
        pValue,
        lower: null,
        upper: null,
      })),
      omitted: [],
      rSquared: { within: null, between: null, overall: null },
      sigmaEntity: null,
      sigmaResidual: null,
      rho: null,
      theta: { min: 0.1, median: 0.1, max: 0.2 },
      correlationEffectsFitted: null,
      residualDegreesOfFreedom: null,
      tests: {},
      rows: { read: counts[0], used: counts[0], dropped: [] },
      warnings: [],
    },
  };
}

const fits = new Map<string, FittedColumn>([
  [
    'I',
    fit(
      [
        ['socr', 0.2404, 0.0321, 1e-9],
        ['(constant)', 0.5382, 0.0262, 0],
      ],
      [1695, 1432],
    ),
  ],
  [
    'II',
    fit(
      [
        ['socr', 0.2472, 0.0312, 1e-9],
        ['age', 0.000612, 0.000401, 0.13],
        ['male', -0.0059, 0.0088, 0.5],
      ],
      [1677, 1418],
      { party: PARTIES, region: REGIONS },
    ),
  ],
  ['III', fit([['socr', 0.17, 0.08, 0.0345]], [518, 259])],
  ['IV', fit([['socr', 0.1522, 0.0784, 0.055]], [518, 259])],
]);

const TITLES: Record<string, { da: string; en: string }> = {
  'random-effects': { da: 'Random effects', en: 'Random effects' },
  'fixed-effects': { da: 'Fixed effects', en: 'Fixed effects' },
};

function table(language: Language, plan = councilPanelPlan('Prøve'), given = fits) {
  return regressionTable({
    plan,
    table: plan.tables[0]!,
    language,
    fits: given,
    estimatorTitle: (id) => TITLES[id]!,
  });
}

describe('the regression table of the article', () => {
  const doc = table('da');
  const style = printStyle('da');
  const printed = (id: string) =>
    doc.rows.find((row) => row.id === id)?.cells.map((cell) => formatCell(cell, style));

  test('is a table document that its schema accepts', () => {
    expect(tableDocSchema.parse(doc)).toEqual(doc);
  });

  test('has three header lines with roman numerals', () => {
    expect(doc.columns.map(({ header }) => header)).toEqual([
      ['Model I', 'Random effects', 'uden kontrol'],
      ['Model II', 'Random effects', 'med kontrol'],
      ['Model III', 'Fixed effects', 'uden kontrol'],
      ['Model IV', 'Fixed effects', 'med kontrol'],
    ]);
  });

  test('prints two significant digits, stars and standard errors on one line', () => {
    expect(printed('socr')).toEqual([
      '0,24*** (0,032)',
      '0,25*** (0,031)',
      '0,17* (0,080)',
      '0,15† (0,078)',
    ]);
    expect(printed('age')).toEqual(['', '0,00061 (0,00040)', '', '']);
    expect(printed('male')).toEqual(['', '-0,0059 (0,0088)', '', '']);
  });

  test('ends with the constant and the counts', () => {
    expect(doc.rows.slice(-3).map(({ label }) => label)).toEqual([
      'Konstant',
      'Antal observationer',
      'Antal grupper',
    ]);
    expect(printed('observations')).toEqual(['1695', '1677', '518', '518']);
    expect(printed('groups')).toEqual(['1432', '1418', '259', '259']);
  });

  test('writes the note of the article word for word', () => {
    expect(doc.notes[0]).toBe(
      'Note: Standardfejl i parenteser. *** p < 0,001, ** p < 0,01, * p < 0,05, † p < 0,1. ' +
        'Model II er også kontrolleret for parti og region. Kontrol for partier inkluderer 12 partier ' +
        '(Socialdemokratiet, Radikale Venstre, Konservative, Nye Borgerlige, SF, Liberal Alliance, ' +
        'Dansk Folkeparti, Venstre, Enhedslisten, Alternativet, Kristendemokraterne, ' +
        'Danmarksdemokraterne) og en samlet kategori for lokallister. Kontrol for region inkluderer ' +
        'en gruppe for hver af de fem regioner.',
    );
  });

  test('counts parties and regions from the data', () => {
    const fewer = new Map(fits).set(
      'II',
      fit([['socr', 0.2, 0.03, 0.001]], [10, 10], {
        party: ['A', 'V', 'Ø'],
        region: REGIONS.slice(0, 3),
      }),
    );
    const [note] = table('da', councilPanelPlan('Prøve'), fewer).notes;
    expect(note).toContain('inkluderer tre partier (Socialdemokratiet, Venstre, Enhedslisten).');
    expect(note).not.toContain('lokallister');
    expect(note).toContain('hver af de tre regioner.');
  });

  test('says how the models were specified, with the rule for party switch', () => {
    const [, specification] = doc.notes;
    expect(specification).toMatch(/^Specifikation: Standardfejlene er konventionelle\./);
    expect(specification).toContain('Swamy og Aroras metode');
    expect(specification).toContain(
      'Model III og IV bygger kun på svar, der også har alle variable i model II.',
    );
    expect(specification).toContain('politikere på kun én liste har værdien 0');
    const other = { ...councilPanelPlan('Prøve'), partySwitch: 'answers-else-missing' as const };
    expect(table('da', other).notes[1]).toContain('er ukendt for politikere med svar i én runde');
  });

  test('says which models weigh their rows, choose other components or cluster both ways', () => {
    const plan = councilPanelPlan('Prøve');
    const chosen = {
      I: { varianceComponents: 'baltagi-chang' },
      III: { covariance: 'robust', weights: 'age' },
      IV: { covariance: 'cluster', cluster: 'person-and-municipality' },
    } as const;
    const modelSets = plan.modelSets.map((set) => ({
      ...set,
      columns: set.columns.map((column) => ({
        ...column,
        ...(column.id === 'II' ? {} : chosen[column.id as keyof typeof chosen]),
      })),
    }));
    const [, specification] = table('da', { ...plan, modelSets }).notes;
    expect(specification).toContain(
      'Varianskomponenterne i model I er estimeret med Baltagi og Changs metode.',
    );
    expect(specification).toContain('Svarene i model III er vægtet med alder.');
    expect(specification).toContain('Standardfejlene er klyngerobuste på både person og kommune.');
  });

  test('names the references of categories that the table does not print', () => {
    expect(doc.notes[0]).not.toContain('Referencekategori');
    expect(doc.notes[1]).toContain('Referencekategori for region: ');
  });

  test('keeps to its first paragraph where the table shall not say how to repeat it', () => {
    const short = councilPanelPlan('Prøve');
    const tables = short.tables.map((plan) => ({ ...plan, specification: false }));
    expect(table('da', { ...short, tables }).notes).toEqual([doc.notes[0]]);
  });

  test('says where persons’ means are estimated but have no row', () => {
    expect(doc.notes[1]).not.toContain('gennemsnit');
    const withMeans = new Map(fits);
    withMeans.set('IV', fit([['mean(socr)', 0.3, 0.1, 0.01]], [518, 259]));
    expect(table('da', councilPanelPlan('Prøve'), withMeans).notes[1]).toContain(
      'Model IV indeholder også personernes gennemsnit af de variable, der ændrer sig over tid',
    );
    expect(table('en', councilPanelPlan('Prøve'), withMeans).notes[1]).toContain(
      'Model IV also contains each person’s mean of the variables',
    );
  });

  test('speaks English when asked to', () => {
    const english = table('en');
    expect(english.columns[1]?.header).toEqual(['Model II', 'Random effects', 'with controls']);
    expect(english.notes[0]).toContain('Standard errors in parentheses. *** p < 0.001');
    expect(english.rows.at(-1)?.label).toBe('Number of groups');
  });
});

describe('a table of products and transformed variables', () => {
  const part = (variable: string, transform: TermPart['transform'] = 'none'): TermPart => ({
    variable,
    transform,
    reference: null,
  });
  const terms: ModelTerm[] = [
    'socr',
    'coalition',
    { parts: [part('socr'), part('coalition')] },
    { parts: [part('age', 'centred'), part('age', 'centred')] },
    { parts: [part('terms', 'log')] },
    { parts: [{ ...part('party'), reference: 'V' }] },
    { parts: [part('socr'), part('region')] },
  ];
  const rows = ['socr', 'socr*coalition', 'c(age)*c(age)', 'log(terms)', 'party'];
  const base = councilPanelPlan('Prøve');
  const [set] = base.modelSets;
  const plan = {
    ...base,
    modelSets: [{ ...set!, columns: [{ ...set!.columns[0]!, terms }] }],
    tables: [{ ...base.tables[0]!, rows, hiddenBlocks: ['socr*region'] }],
  };
  const given = new Map([
    [
      'I',
      fit(
        [
          ['socr', 0.24, 0.03, 1e-9],
          ['socr*coalition', 0.1, 0.05, 0.04],
          ['party=B', 0.2, 0.1, 0.2],
          ['party=A', 0.3, 0.1, 0.2],
        ],
        [100, 60],
        { party: ['V', 'A', 'B'], region: REGIONS },
      ),
    ],
  ]);
  const doc = table('da', plan, given);

  test('labels its rows, a row for each level of a category but the reference', () => {
    expect(doc.rows.slice(0, 6).map(({ id, label }) => [id, label])).toEqual([
      ['socr', 'SOC-R'],
      ['socr*coalition', 'SOC-R × Borgmesterkoalition'],
      ['c(age)*c(age)', 'Alder (centreret)²'],
      ['log(terms)', 'ln(Antal perioder)'],
      ['party=A', 'Parti: Socialdemokratiet'],
      ['party=B', 'Parti: Radikale Venstre'],
    ]);
    expect(doc.rows[1]?.cells).toMatchObject([{ kind: 'estimate', estimate: 0.1, stars: '*' }]);
    expect(tableDocSchema.parse(doc)).toEqual(doc);
  });

  test('names the reference that its levels are compared with', () => {
    expect(doc.notes[0]).toContain('Referencekategori for parti: Venstre.');
    expect(table('en', plan, given).notes[0]).toContain(
      'The reference category of party is Liberals.',
    );
  });

  test('says what stands in the note’s blocks and what its labels mean', () => {
    expect(doc.notes[0]).toContain('Model I er også kontrolleret for SOC-R × Region.');
    expect(doc.notes[1]).toContain('Centrerede variable er fratrukket deres gennemsnit');
    expect(doc.notes[1]).toContain('ln er den naturlige logaritme.');
  });
});
