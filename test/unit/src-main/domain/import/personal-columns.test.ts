import { expect, it } from 'vitest';
import { personalColumns } from '../../../../../src-main/domain/import/personal-columns.ts';
import type { SourceTable } from '../../../../../src-main/domain/import/source.ts';
import { klContacts } from '../../../../../src-main/domain/import/sources/kl-contacts.ts';
import { emptyPlan } from '../../../../../src-main/domain/templates/council-panel.ts';

const names = ['Navn', 'Kommune', 'Telefon', 'Region', 'Felt 7', 'Fritekst', 'Bemærkning'];
const table: SourceTable = {
  headers: names.map((name) => ({ name, text: null, choice: null })),
  rows: Array.from({ length: 40 }, (_, row) => ({
    row,
    cells: [
      `Person ${row}`,
      'Greve',
      20_000_000 + row,
      'Sjælland',
      'x@y.example',
      `tekst ${row}`,
      null,
    ],
  })),
  codebook: {},
  headerRow: 1,
  sheet: null,
};

it('finds mapped identity columns and others that look personal', () => {
  const source = { columns: { name: 'Navn', municipality: 'Kommune' } };
  const personal = personalColumns(table, source, klContacts.fields(emptyPlan('x')));
  expect([...personal].sort()).toEqual(['Bemærkning', 'Felt 7', 'Fritekst', 'Navn', 'Telefon']);
});
