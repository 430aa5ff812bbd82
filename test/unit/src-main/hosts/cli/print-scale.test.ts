import { describe, expect, it } from 'vitest';

import { scaleReport } from '../../../../../src-main/domain/modelling/scale-report.ts';
import { printScale } from '../../../../../src-main/hosts/cli/print-scale.ts';

const answers = [
  [1, 2, 1, 3],
  [2, 2, 3, 1],
  [4, 5, 4, 2],
  [5, 4, 4, 5],
  [3, 3, 2, 4],
  [2, 1, 2, 3],
  [4, 4, 5, 3],
  [3, 4, 3, 1],
];
const report = scaleReport({
  items: ['a', 'b', 'c', 'odd'].map((item, column) => ({
    item,
    isReversed: false,
    values: answers.map((row) => row[column] ?? null),
  })),
  minimum: 1,
  maximum: 5,
  minimumAnswered: 4,
});

describe('a scale’s report in the terminal', () => {
  it('has its items in columns that end under each other, with the language’s decimal mark', () => {
    const lines = printScale(report, [], 'da').split('\n');
    const [header = '', first = ''] = lines;
    expect(header).toMatch(/^Item\s+N\s+Middel.*Unikhed$/);
    expect(first).toMatch(/^a\s+8\s+3,0000/);
    expect(first).toHaveLength(header.length);
    expect(printScale(report, [], 'en')).toContain('3.0000');
  });

  it('says what the figures warn of, at the item they concern', () => {
    expect(report.warnings.map(({ item }) => item)).toContain('odd');
    expect(printScale(report, [], 'en')).toMatch(/odd loads (only )?-?\d\.\d{3}/);
    expect(printScale(report, [], 'da')).toMatch(/odd lader (kun )?-?\d,\d{3}/);
  });

  it('puts each group under its own title', () => {
    const text = printScale(report, [{ title: 'wave = 2019', report }], 'en');
    expect(text.match(/Cronbach’s alpha/g)).toHaveLength(2);
    expect(text.indexOf('wave = 2019')).toBeGreaterThan(text.indexOf('Index 0–1'));
  });

  it('has a dash for a figure that does not exist', () => {
    const { items } = report;
    const empty = scaleReport({
      items: items.map(({ item }) => ({ item, isReversed: false, values: [] })),
      minimum: 1,
      maximum: 5,
      minimumAnswered: 1,
    });
    expect(printScale(empty, [], 'da')).toMatch(/Cronbachs alfa\s+–/);
  });
});
