import { describe, expect, it } from 'vitest';

import { refusalSentence, refuseModel } from '../../../../../src-main/hosts/cli/model-refusal.ts';

describe('the JSON of a refusal', () => {
  it.each([{ fileName: 'svar.csv' }, { file: 'svar.csv' }])(
    'has the file under one key, whoever said %j',
    (fact) => {
      const said: string[] = [];
      const io = {
        out: (text: string) => void said.push(text),
        err: () => undefined,
        lang: 'en' as const,
        readTable: () => Promise.reject(new Error('no table is read')),
      };
      expect(refuseModel({ code: 'no-rows', ...fact, line: 3 }, true, io)).toBe(3);
      expect(JSON.parse(said.join(''))).toEqual({
        error: { code: 'no-rows', line: 3, file: 'svar.csv' },
      });
    },
  );
});

describe('the sentence of a refusal', () => {
  it('puts file, column and row before a reason that does not name the file', () => {
    const line = { code: 'unclosed-quote', fileName: 'svar.csv', line: 7 };
    expect(refusalSentence(line, 'en')).toMatch(/^svar\.csv, line 7: A quotation mark/);
    const column = { code: 'duplicate-headers', fileName: 'svar.xlsx', column: 'Køn' };
    expect(refusalSentence(column, 'da')).toMatch(/^svar\.xlsx, kolonne Køn: /);
  });

  it('does not name a file twice, and none where none is known', () => {
    const cell = { code: 'not-a-number', file: 'svar.csv', column: 'x', row: 4 };
    expect(refusalSentence(cell, 'en')).toBe(
      'File svar.csv, column x, row 4: the cell is not a number.',
    );
    expect(refusalSentence({ code: 'too-few-clusters', clusters: 1 }, 'en')).toMatch(/^There are/);
    const flag = { code: 'reference-without-factor', column: 'x', file: 'svar.csv' };
    expect(refusalSentence(flag, 'en')).toMatch(/^--reference names x/);
  });

  it('says of a plan from a file where it goes wrong, and else what the window says', () => {
    const file = { code: 'bad-plan', fileName: 'plan.json', part: 'format' };
    expect(refusalSentence(file, 'en')).toContain('The file plan.json is not a plan');
    expect(refusalSentence({ code: 'bad-plan', part: 'x' }, 'en')).toMatch(/^The change/);
  });
});
