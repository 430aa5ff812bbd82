import { expect, it } from 'vitest';
import { guessWave } from '../../../../../src-main/domain/import/guess-wave.ts';
import type { Cell, RawWorkbook } from '../../../../../src-main/domain/import/raw-workbook.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';

const { waves } = councilPanelPlan('x');
const file = (fileName: string, rows: Cell[][] = []): RawWorkbook => ({
  fileName,
  format: 'csv',
  sheets: [{ name: 'x', hidden: false, rows, notices: [] }],
});

it('finds the year in the file name, also within a term of office', () => {
  expect(guessWave([file('KL_januar_2019.xlsx')], waves)).toBe('2019');
  expect(guessWave([file('Medlemmer_2022-2025.xlsx')], waves)).toBe('2023');
});

it('finds the year in dates of answers where the name tells nothing', () => {
  const rows = [['closetim'], ['2019-01-16 22:48:18'], ['2019-02-01 08:00:00']];
  expect(guessWave([file('dataset.csv', rows)], waves)).toBe('2019');
});

it('does not choose between two waves that speak equally', () => {
  expect(guessWave([file('2019 og 2023.csv')], waves)).toBeNull();
  expect(guessWave([file('dataset.csv')], waves)).toBeNull();
});
