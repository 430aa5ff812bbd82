import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  AUTOMATIC,
  checkTables,
} from '../../../../../../../src-main/domain/tables/check/check-tables.ts';
import { printedTablesOf } from '../../../../../../../src-main/domain/tables/check/tables-of-workbook.ts';
import { readWorkbook } from '../../../../../../../src-main/readers/index.ts';
import { referencePath } from '../../../../../../reference/read-frame.ts';

function printed(name: string) {
  const path = referencePath(`article-tables/${name}`);
  const workbook = readWorkbook(readFileSync(path), name);
  if (!workbook.ok) throw new Error(workbook.error.code);
  return printedTablesOf(workbook.value);
}

const tables = ['table-2.csv', 'table-3.csv'].flatMap(printed);

/** Rule, table, row and models of what the text says against the two published tables. */
function check(text: string, own = tables) {
  const { findings, claims } = checkTables(own, AUTOMATIC, text);
  const found = findings
    .filter(({ passage }) => passage !== undefined)
    .map(({ rule, table, rows, columns }) => {
      const number = /\d/.exec(table)?.[0] ?? '';
      const models = columns.map((label) => label.split(' ')[1]).join(' ');
      return [rule, number, rows.join(), models].filter((part) => part !== '').join(' · ');
    });
  return { found, claims };
}

const expectNothing = (text: string, claims: number) =>
  expect(check(text)).toEqual({ found: [], claims });

describe('a text beside its tables', () => {
  it('that says what stands there is left in peace, in both languages', () => {
    expectNothing(
      'Tabel 2 viser, at SOC-R er signifikant i model I og II, men ikke i model IV. Koefficienten for borgmesterkoalitionen er positiv og signifikant på 5 pct.-niveau i model II (0,062) og model IV (0,059).',
      5,
    );
    expectNothing(
      'Som det fremgår af tabel 3, model I og II, er koefficienterne hhv. 0,066 og 0,085 for SOC-R. Effekten af tid er negativ i alle modeller (p < 0,05).',
      3,
    );
    expectNothing(
      'In Table 2, the coefficient for SOC-R is 0.24 (SE = 0.032, p < 0.001) in Model I and 0.25 in Model II. Køn and alder are not significant in model II.',
      3,
    );
  });

  it.each([
    [
      'Indbyggertallet er negativt og signifikant forbundet med konsensusskabelse (b = -0,018, SE = 0,0073, p = 0,014) i model II i tabel 3, hvorimod det er insignifikant i tabel 2.',
      5,
    ],
    ['Som forventet er koefficienten for SOC-R positiv i alle fire modeller i tabel 2.', 1],
    [
      'Tabel 3: Partiskift er positivt (0,012 og 0,072 i hhv. model II og IV), men ikke statistisk signifikant.',
      3,
    ],
    [
      'In Table 2 the estimate for borgmester drops from 0.063 in model II to 0.012 in model IV.',
      1,
    ],
    [
      'Stikprøven i tabel 2 består af 1.695 observationer fordelt på 1.432 politikere i model I; i model III indgår 518 observationer (259 politikere).',
      4,
    ],
    ['Konstanten er 0,54 i model I i tabel 2, og den er konstant over tid.', 1],
    ['Vi har 946 svar i 2019 og 758 svar i 2023 (tabel 2).', 0],
    ['Gruppeformænd har højere værdier (model II i tabel 3: b = 0,030).', 1],
  ])('%s is true', (text, claims) => {
    expectNothing(text, claims);
  });

  it.each([
    [
      'I tabel 2 er koefficienten for SOC-R 0,24 i model I og II.',
      ['text-number-some · 2 · SOC-R · II'],
    ],
    [
      'In models I and II of Table 3 the coefficient of SOC-R is 0.58.',
      ['text-number · 3 · SOC-R · I II'],
    ],
    [
      'I tabel 3 er gruppeformand signifikant i model IV.',
      ['text-significant · 3 · Gruppeformand (1 = ja) · IV'],
    ],
    [
      'Table 3 shows that gruppeformand is significant at the 10% level in model IV, but not in model II.',
      ['text-insignificant · 3 · Gruppeformand (1 = ja) · II'],
    ],
    [
      'I model II i tabel 2 er borgmesterkoalitionen insignifikant, mens køn er signifikant.',
      [
        'text-insignificant · 2 · Borgmesterkoalition (1 = ja) · II',
        'text-significant · 2 · Køn (1 = mand) · II',
      ],
    ],
    [
      'The coefficient for gruppeformand is negative in model II of Table 2.',
      ['text-negative · 2 · Gruppeformand (1 = ja) · II'],
    ],
    [
      'I fixed effects modellerne i tabel 3 er der en positiv sammenhæng med SOC-R.',
      ['text-positive · 3 · SOC-R · III IV'],
    ],
    [
      'På tværs af alle modeller i tabel 2 er effekten af tid signifikant.',
      ['text-significant · 2 · Tid (0 = 2019, 1 = 2023) · III IV'],
    ],
    [
      'Random effects med kontrol i tabel 2 viser mere visionsledelse blandt formænd og hos formand for et stående udvalg.',
      ['text-unmarked · 2 · Formand for stående udvalg (1 = ja) · II'],
    ],
    [
      'Partiskift har ingen signifikant betydning i tabel 2 (model IV: p = 0,02).',
      ['text-p-value · 2 · Partiskift fra 2019 til 2023 · IV'],
    ],
  ])('%s', (text, expected) => {
    expect(check(text).found).toEqual(expected);
  });

  it('is held to the counts below the models that it names', () => {
    expectNothing('Model III og IV i tabel 3 bygger på 516 observationer fra 258 politikere.', 2);
    expectNothing('Model I og II i tabel 2 bygger på 1.695 og 1.677 observationer.', 1);
    expect(check('Model I i tabel 3 bygger på 1.678 observationer.').found).toEqual([
      'text-count · 3 · Antal observationer · I',
    ]);
    expect(check('In Table 2, model III uses 258 councillors.').found).toEqual([
      'text-count · 2 · Antal grupper · III',
    ]);
  });

  it('without a table’s name is held to persons in both waves only where some table has them', () => {
    expect(check('I alt har 259 politikere svaret i begge runder.').found).toEqual([
      'text-count · 3 · Antal grupper · III IV',
    ]);
    expectNothing('I alt har 263 politikere svaret i begge runder.', 1);
    expectNothing('Vi sendte skemaet til 2463 kommunalpolitikere i 2019 (svarprocent 38,4).', 0);
  });

  it('keeps in mind what the sentences before named, until a heading', () => {
    const start = 'Tabel 3 viser sammenhængen med SOC-R. I model III er den ikke signifikant.';
    expect(check(`${start} Koefficienten (-0,056) er negativ.`).found).toEqual([
      'text-number · 3 · SOC-R · III',
    ]);
    const later = 'SOC-R har en negativ og signifikant sammenhæng med det hele.';
    expect(check(`${start} ${later}`).found).toHaveLength(1);
    expectNothing(`${start}\n\nDiskussion\n\n${later}`, 1);
  });

  it('may expect, guess and doubt', () => {
    expectNothing('Vi forventer i tabel 2, at køn er positiv og signifikant.', 0);
    expectNothing('In Table 2, gender (køn) may be significant in model II.', 0);
    expectNothing('I tabel 3 kan der være en negativ sammenhæng med borgmester.', 0);
  });

  it('may say that posts change too little only where no post is starred', () => {
    const text = (number: number) =>
      `Der er ikke variation nok til at analysere posterne i fixed effects modellerne i tabel ${number}.`;
    expect(check(text(3)).found).toEqual(['text-no-variation · 3 · Gruppeformand (1 = ja) · IV']);
    expect(
      check('I tabel 3, model IV, er der ikke variation nok til at analysere borgmester.').found,
    ).toEqual([]);
  });

  it('cannot have time-invariant controls in fixed effects', () => {
    expect(check('Fixed effects models include time-invariant controls.').found).toEqual([
      'text-invariant-controls · 2',
    ]);
    expectNothing('Fixed effects modellerne kontrollerer for alle tidsinvariante forhold.', 0);
    expectNothing('Random effects modellerne inkluderer tidsinvariante kontrolvariable.', 0);
  });

  it('is not understood in everything, and says so', () => {
    const text = 'I model II i tabel 2 er to af dem signifikante. Kun den første (0,9) er stor.';
    expect(check(text).found).toEqual(['text-unreadable · 2', 'text-unreadable · 2']);
    expectNothing('Tabel 1 viser begreberne. SOC-R er signifikant og negativ (0,99).', 0);
  });

  it('names no number where there is one table only', () => {
    const [table] = tables;
    const text = 'SOC-R er negativ. Model II har koefficienten 0,31 for SOC-R.';
    expect(check(text, table ? [table] : []).found).toEqual([
      'text-negative · 2 · SOC-R · I II III IV',
      'text-number · 2 · SOC-R · II',
    ]);
  });

  it('may be a whole manuscript with hyphens, pages, captions, tables and notes between', () => {
    const text = [
      '# Analyse',
      '',
      'Tabel 2 viser vores hovedresultater for alle de kommunalpolitikere, der har svaret på under-',
      'søgelsen. I random effects analyserne (model I og II) er koefficienten for SOC-R',
      '\f Tabel 2: SOC-R og visionsledelse',
      '',
      'Model I',
      'Random effects',
      '',
      'SOC-R 0,24*** (0,032) 0,25*** (0,031)',
      '',
      'Køn (1 = mand) -0,0059 (0,0088)',
      '',
      'Note: Standardfejl i parenteser. *** p < 0,001.',
      ' positiv og signifikant (0,24 og 0,25), og derfor hænger SOC-R sammen med visionsledelse.',
    ].join('\n');
    expectNothing(text, 3);
    expect(check(text.replace('0,24 og 0,25', '0,24')).found).toEqual([
      'text-number-some · 2 · SOC-R · II',
    ]);
  });
});

// The published article is not ours to copy: its path may be given by those who have it.
const article = process.env['PANELVAERK_ARTICLE'] ?? '';

describe.runIf(article !== '' && existsSync(article))('the published article', () => {
  it('contradicts its tables in eleven places, and nowhere else', () => {
    expect(check(readFileSync(article, 'utf8')).found).toEqual([
      'text-count · 2 · Antal grupper · III IV',
      'text-invariant-controls · 2',
      'text-number-some · 2 · SOC-R · III',
      'text-insignificant · 2 · SOC-R · III',
      'text-number-some · 2 · SOC-R · II',
      'text-number-some · 3 · SOC-R · III',
      'text-unmarked · 3 · Borgmesterkoalition (1 = ja) · IV',
      'text-positive · 3 · Formand for stående udvalg (1 = ja) · II',
      'text-unmarked · 2 · Formand for stående udvalg (1 = ja) · II',
      'text-no-variation · 2 · Borgmester (1 = ja) · IV',
      'text-no-variation · 3 · Gruppeformand (1 = ja) · IV',
    ]);
  });
});
