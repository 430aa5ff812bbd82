import { expect, it } from 'vitest';
import type { Cell } from '../../../../../src-main/domain/import/raw-workbook.ts';
import { refuseRow } from '../../../../../src-main/domain/import/refuse-row.ts';

const headers = ['Navn', 'Kommune', 'Parti'].map((name) => ({ name, text: null, choice: null }));
const codeOf = (...cells: Cell[]) => refuseRow({ row: 7, cells }, headers);

it('refuses what sheets hold beside their rows', () => {
  expect(codeOf(null, ' ', '')).toBe('blank-row');
  expect(codeOf('Aarhus Kommune i alt: 31', null, null)).toBe('subtotal-row');
  expect(codeOf('I alt', 31, null)).toBe('subtotal-row');
  expect(codeOf('Kilde: KL. Må ikke videregives.', null, null)).toBe('note-row');
  expect(codeOf('Navn', 'Kommune', 'PARTI')).toBe('repeated-header-row');
});

it('lets rows of the table pass, also nearly empty ones', () => {
  expect(codeOf('Lars Friis', 'Greve', 'A')).toBeNull();
  expect(codeOf('Lars Friis', null, null)).toBeNull();
  expect(codeOf('Summer Totalsen', 'Greve', 'A')).toBeNull();
});
