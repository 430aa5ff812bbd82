import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../../../src-main/domain/import/raw-workbook.ts';
import { tabulateSurvey } from '../../../../../../src-main/domain/import/sources/surveyxact-sheets.ts';
import { sheet, workbook } from '../sheets.ts';

const DATASET: Cell[][] = [
  ['responde', 's_1', 'p_1'],
  ['100000001', '6', '1'],
];
const LABELS: Cell[][] = [
  ['s_1', '1', 'Helt uenig '],
  ['s_1', '6', 'Ved ikke'],
  ['p_1', '0', 'Ikke valgt'],
  ['p_1', '1', 'Valgt'],
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
  ['s_1', 's_1', 'Closed', 'Single', 'Jeg er altid klar', '1', 'Helt uenig'],
  ['p', 'p_1', 'Closed', 'Multiple', 'Hvilke poster har du?', '1', 'Borgmester'],
];
const anywhere = { sheet: null, headerRow: null };

describe('tabulateSurvey', () => {
  it('joins the text files of an export in any order', () => {
    const files = [
      workbook('structure.csv', sheet('structure', STRUCTURE)),
      workbook('dataset.csv', sheet('dataset', DATASET)),
      workbook('labels.csv', sheet('labels', LABELS)),
    ];
    const tables = [files, files.toReversed()].map((set) => tabulateSurvey(set, anywhere));
    expect(tables[0]).toEqual(tables[1]);
    expect(tables[0]).toMatchObject({
      ok: true,
      value: {
        headers: [
          { name: 'responde', text: null },
          { name: 's_1', text: 'Jeg er altid klar', choice: null },
          { name: 'p_1', text: 'Hvilke poster har du? - Borgmester', choice: 'Borgmester' },
        ],
        codebook: { s_1: { 1: 'Helt uenig', 6: 'Ved ikke' }, p_1: { 1: 'Valgt' } },
        sheet: null,
      },
    });
  });

  it('prefers the codes of a workbook to its sheet of labels', () => {
    const complete = sheet('Complete', [['Jeg er altid klar'], ['Ved ikke'], ['Enig']]);
    const file = workbook('x.xlsx', complete, sheet('Dataset', DATASET), sheet('Labels', LABELS));
    const table = tabulateSurvey([file], anywhere);
    expect(table.ok && table.value.sheet).toBe('Dataset');
    const alone = tabulateSurvey([workbook('x.xlsx', complete)], anywhere);
    expect(alone.ok && alone.value.rows).toHaveLength(2);
  });

  it('takes question texts from a sheet of variables where there is no structure', () => {
    const variables = sheet('Variables', [['s_1', 'Er du borgmester?']]);
    const table = tabulateSurvey(
      [workbook('x.xlsx', sheet('Dataset', DATASET), variables)],
      anywhere,
    );
    expect(table.ok && table.value.headers[1]?.text).toBe('Er du borgmester?');
  });

  it('refuses files without data', () => {
    const labels = workbook('labels.csv', sheet('labels', LABELS));
    expect(tabulateSurvey([labels], anywhere)).toMatchObject({ error: { code: 'no-rows' } });
    const empty = workbook('x.xlsx', sheet('Dataset', DATASET.slice(0, 1)));
    expect(tabulateSurvey([empty], anywhere)).toMatchObject({ error: { code: 'no-rows' } });
    expect(tabulateSurvey([empty], { sheet: 'X', headerRow: null })).toMatchObject({
      error: { code: 'no-such-sheet' },
    });
    const data = workbook('x.xlsx', sheet('Dataset', DATASET));
    expect(tabulateSurvey([data], { sheet: null, headerRow: 9 })).toMatchObject({
      error: { code: 'no-header' },
    });
  });
});
