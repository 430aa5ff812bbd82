import { describe, expect, it } from 'vitest';
import type { AnswerRecord } from '../../../../../../src-main/domain/import/records.ts';
import type { Cell } from '../../../../../../src-main/domain/import/raw-workbook.ts';
import { surveyWave } from '../../../../../../src-main/domain/import/sources/survey-wave.ts';
import { guessedPlan, plan, readTable, sheet, tableOf, workbook } from '../sheets.ts';

const item = plan.scales[0]?.items[0]?.wording ?? '';
const DATASET: Cell[][] = [
  ['responde', 'email', 'navn', 'kommune', 'closetim', 'stato_3', 'stato_4', 's_1', 's_2', 's_3'],
  ['1', 'ole@x.example', 'Ole Bang', 'Greve', '2019-01-08 09:14:00', '0', '1', '5', '2', '8'],
  ['2', 'pia@x.example', 'Pia Lund', 'Vejen', '', '1', '0', '6', '', '7'],
  ['3', '', 'Jens Holst', 'Atlantis', '', '0', '0', '', '', ''],
  ['', '', '', '', '', '', '', '', '', ''],
];
const STRUCTURE: Cell[][] = [
  [
    'questionName',
    'variableName',
    'questionType',
    'subType',
    'questionText',
    'choiceValue',
    'choiceText',
  ],
  ['s_1', 's_1', 'Closed', 'Single', item, '5', 'Helt enig'],
  ['s_1', 's_1', 'Closed', 'Single', item, '6', 'Ved ikke'],
  ['s_2', 's_2', 'Closed', 'Single', 'Køn', '2', 'Mand'],
  [
    's_3',
    's_3',
    'Closed',
    'Single',
    'Hvilket parti eller hvilken liste repræsenterer du?',
    '8',
    'Dansk Folkeparti',
  ],
];
const table = tableOf(
  surveyWave,
  workbook('dataset.csv', sheet('dataset', DATASET)),
  workbook('structure.csv', sheet('structure', STRUCTURE)),
);

describe('one wave of a survey', () => {
  const reading = readTable(surveyWave, table);
  const [first, second, third] = reading.records.filter(
    (record): record is AnswerRecord => record.kind === 'answer',
  );

  it('gives who answered, when, and what', () => {
    expect(first).toMatchObject({
      recordId: '1#0',
      row: 2,
      fullName: 'Ole Bang',
      emails: ['ole@x.example'],
      municipality: 253,
      party: 'O',
      status: 'completed',
      closedAt: '2019-01-08T09:14:00',
      answers: { 'socr-1': 5, gender: 'male', party: 'O' },
    });
  });

  it('says why an answer is not there', () => {
    expect(second).toMatchObject({
      status: 'partly',
      closedAt: null,
      party: null,
      missing: { 'socr-1': 'mapped-missing', gender: 'blank', party: 'unreadable' },
    });
    expect(third?.status).toBe('not-answered');
  });

  it('accounts for every row and notes what it could not read', () => {
    expect(reading.account).toEqual({ read: 4, accepted: 3, rejected: 1 });
    expect(reading.issues).toEqual([
      { row: 3, field: 'party', code: 'unknown-value', outcome: 'noted' },
      { row: 4, field: 'municipality', code: 'unknown-municipality', outcome: 'noted' },
      { row: 5, field: null, code: 'blank-row', outcome: 'rejected' },
    ]);
  });

  it('recomputes from an edited value map', () => {
    const source = guessedPlan(surveyWave, table);
    const valueMaps = { ...source.valueMaps, party: { ...source.valueMaps['party'], 7: 'V' } };
    const again = readTable(surveyWave, table, { valueMaps });
    expect(again.records[1]).toMatchObject({ party: 'V' });
  });
});

describe('the status of an answer', () => {
  const statusOf = (header: Cell[], ...cells: Cell[]) => {
    const file = workbook('svar.xlsx', sheet('Ark1', [header, cells]));
    const [record] = readTable(surveyWave, tableOf(surveyWave, file)).records;
    return record?.kind === 'answer' ? record.status : null;
  };

  it('is read from one column of words', () => {
    expect(statusOf(['navn', 'Samlet status'], 'Ole Bang', 'Gennemført')).toBe('completed');
    expect(statusOf(['navn', 'Samlet status'], 'Ole Bang', 'Nogen svar')).toBe('partly');
    expect(statusOf(['navn', 'Samlet status'], 'Ole Bang', 'Distribueret')).toBe('not-answered');
  });

  it('follows from the answers in a file without any status', () => {
    expect(statusOf(['navn', item], 'Ole Bang', 'Enig')).toBe('completed');
    expect(statusOf(['navn', item], 'Ole Bang', null)).toBe('not-answered');
  });
});

it('names a row by the person where the export has no number', () => {
  const file = workbook(
    'svar.xlsx',
    sheet('Ark1', [
      ['navn', 'kommune'],
      ['Ole Bang', 'Greve'],
    ]),
  );
  expect(readTable(surveyWave, tableOf(surveyWave, file)).records).toMatchObject([
    { recordId: 'ole bang||greve#0' },
  ]);
});

it('knows an export by its system variables and companions', () => {
  const dataset = workbook('dataset.csv', sheet('dataset', DATASET));
  const structure = workbook('structure.csv', sheet('structure', STRUCTURE));
  const [guess] = surveyWave.likeness([dataset, structure]);
  expect(guess).toMatchObject({ sheet: null, headerRow: 1 });
  expect(guess?.confidence).toBeGreaterThan(0.9);
  expect(surveyWave.likeness([workbook('x.xlsx', sheet('A', [['Navn'], ['Ole']]))])).toEqual([]);
});
