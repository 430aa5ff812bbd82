import { expect, test } from 'vitest';
import type { TableDoc } from '../../../../../shared/table/table-doc.ts';
import { compareTables } from '../../../../../src-main/domain/tables/compare-tables.ts';

function doc(estimate: number, rows: readonly string[] = ['socr', 'time']): TableDoc {
  return {
    id: 'table-2',
    number: '2',
    title: 'SOC-R',
    language: 'da',
    columns: [{ id: 'I', header: ['Model I', 'Random effects'] }],
    rows: rows.map((id) => ({
      id,
      label: id.toUpperCase(),
      cells: [{ kind: 'estimate', estimate, standardError: 0.03, stars: '***', fit: 'I' }],
      ruleAbove: false,
    })),
    notes: ['Note: x'],
  };
}

test('equal tables have no changes, and neither have numbers that print the same', () => {
  expect(compareTables(doc(0.24), doc(0.24))).toEqual([]);
  expect(compareTables(doc(0.24), doc(0.2401))).toEqual([]);
});

test('a cell that prints differently is told with its place and both texts', () => {
  expect(compareTables(doc(0.24, ['socr']), doc(0.25, ['socr']))).toEqual([
    {
      place: 'cell',
      row: 'SOCR',
      column: 'Model I',
      before: '0,24*** (0,030)',
      after: '0,25*** (0,030)',
    },
  ]);
});

test('a row that came or went is told from both sides, wherever it stands', () => {
  const changes = compareTables(doc(0.24, ['socr', 'time']), doc(0.24, ['age', 'socr']));
  expect(changes.map(({ row, before, after }) => [row, before, after])).toEqual([
    ['TIME', 'TIME', ''],
    ['TIME', '0,24*** (0,030)', ''],
    ['AGE', '', 'AGE'],
    ['AGE', '', '0,24*** (0,030)'],
  ]);
});

test('titles and notes count too', () => {
  const after = { ...doc(0.24), title: 'Andet', notes: [] };
  expect(compareTables(doc(0.24), after).map(({ place }) => place)).toEqual(['heading', 'note']);
});
