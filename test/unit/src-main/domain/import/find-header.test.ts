import { expect, it } from 'vitest';
import { findHeader, firstFullRow } from '../../../../../src-main/domain/import/find-header.ts';
import type { RawSheet } from '../../../../../src-main/domain/import/raw-workbook.ts';
import { klContacts } from '../../../../../src-main/domain/import/sources/kl-contacts.ts';
import { emptyPlan } from '../../../../../src-main/domain/templates/council-panel.ts';

const sheet = (rows: RawSheet['rows']): RawSheet => ({
  name: 'A',
  hidden: false,
  rows,
  notices: [],
});
const fields = klContacts.fields(emptyPlan('x'));

it('finds the row that names the most fields, also with line breaks in the names', () => {
  const rows = [
    ['Kommune', null, null],
    ['Navn', 'Parti-\nbogstav', 'Kommune'],
    ['x', 'A', 'Greve'],
  ];
  expect(findHeader(sheet(rows), fields)).toEqual({ headerRow: 2, known: 3 });
});

it('finds none where nothing is known, and then the widest row stands in', () => {
  const rows = [
    ['Titel', null],
    ['alfa', 'beta'],
    ['1', '2'],
  ];
  expect(findHeader(sheet([['x', 'y']]), fields)).toBeNull();
  expect(firstFullRow(sheet(rows))).toBe(2);
  expect(firstFullRow(sheet([]))).toBeNull();
});
