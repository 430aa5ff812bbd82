import { expect, it } from 'vitest';
import { labelOf, valueReader } from '../../../../../src-main/domain/import/read-values.ts';
import { klContacts } from '../../../../../src-main/domain/import/sources/kl-contacts.ts';
import { plan, sheet, tableOf, workbook } from './sheets.ts';

const table = tableOf(
  klContacts,
  workbook(
    'x.xlsx',
    sheet('Ark1', [
      ['Navn', 'Parti'],
      ['Ole  Bang', 'constructor'],
    ]),
  ),
);
const columns = { name: 'Navn', partyLetter: 'Parti', email: 'borte' };
const reader = valueReader(
  table,
  { wave: '2019', columns, valueMaps: { partyLetter: { T: 'V' } } },
  plan,
  klContacts.fields(plan),
);
const [row] = table.rows;

it('reads mapped columns and nothing where there is none', () => {
  expect(row && reader.text(row, 'name')).toBe('Ole Bang');
  expect(row && reader.text(row, 'email')).toBe('');
  expect([reader.has('name'), reader.has('email'), reader.has('posts')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('lets the plan’s value map go before any guess', () => {
  expect(reader.meaning('partyLetter', 'T')).toEqual({ mapped: 'V', isKnown: true });
  expect(reader.meaning('partyLetter', 'A')).toEqual({ mapped: 'A', isKnown: true });
});

it('takes a raw text for what it is, also where every object has something of that name', () => {
  expect(reader.meaning('partyLetter', 'constructor').isKnown).toBe(false);
  expect(labelOf({ ...table, codebook: { Parti: { A: 'x' } } }, 'Parti', 'toString')).toBeNull();
});

it('gives free text as it stands', () => {
  expect(reader.meaning('name', 'Ole Bang')).toEqual({ mapped: 'Ole Bang', isKnown: true });
});
