import { describe, expect, it } from 'vitest';
import { guessSource } from '../../../../../src-main/domain/import/guess-source.ts';
import { klContacts } from '../../../../../src-main/domain/import/sources/kl-contacts.ts';
import { plan, sheet, tableOf, workbook } from './sheets.ts';

const table = tableOf(
  klContacts,
  workbook(
    'x.xlsx',
    sheet('Ark1', [
      ['Navn', 'Kommune', 'Parti', 'Post', 'Andet'],
      ['Ole Bang', 'Greve', 'A', 'Medlem; Kasserer', 'Pia Lund'],
      ['Jens Holst', 'Atlantis', 'A', 'Medlem', 'Ulla Friis'],
    ]),
  ),
);
const nothing = { wave: '2019', columns: {}, valueMaps: {}, knownTexts: {} };

describe('guessSource', () => {
  it('guesses columns and what their values mean, and shows the odd ones first', () => {
    const { columns, valueMaps, fields, missing } = guessSource(klContacts, table, plan, nothing);
    expect(columns).toEqual({
      name: 'Navn',
      municipality: 'Kommune',
      partyLetter: 'Parti',
      posts: 'Post',
    });
    expect(valueMaps).toEqual({ partyLetter: { A: 'A' }, posts: { Medlem: 'member' } });
    expect(fields.find(({ spec }) => spec.id === 'posts')?.values).toEqual([
      { raw: 'Kasserer', label: null, count: 1, mapped: null, isKnown: false },
      { raw: 'Medlem', label: null, count: 2, mapped: 'member', isKnown: true },
    ]);
    expect(missing).toEqual([]);
  });

  it('shows of free values only those that it could not read', () => {
    const { fields } = guessSource(klContacts, table, plan, nothing);
    const values = fields.find(({ spec }) => spec.id === 'municipality')?.values;
    expect(values?.map(({ raw }) => raw)).toEqual(['Atlantis']);
  });

  it('never shows what stands in identity columns', () => {
    const { fields } = guessSource(klContacts, table, plan, nothing);
    expect(fields.filter(({ spec }) => spec.isIdentity).flatMap(({ values }) => values)).toEqual(
      [],
    );
  });

  it('follows a person: another column, none, another meaning', () => {
    const { columns, valueMaps, missing } = guessSource(klContacts, table, plan, {
      ...nothing,
      columns: { name: 'Andet', municipality: null },
      valueMaps: { partyLetter: { A: 'local' }, posts: { Kasserer: null } },
    });
    expect(columns['name']).toBe('Andet');
    expect(columns['municipality']).toBeUndefined();
    expect(missing).toEqual(['municipality']);
    expect(valueMaps['partyLetter']).toEqual({ A: 'local' });
    expect(valueMaps['posts']).toEqual({ Kasserer: null, Medlem: 'member' });
  });

  it('finds a field under a text that another source uses for it', () => {
    const knownTexts = { email: ['Andet'] };
    const { columns } = guessSource(klContacts, table, plan, { ...nothing, knownTexts });
    expect(columns['email']).toBe('Andet');
  });
});
