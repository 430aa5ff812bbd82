import { describe, expect, it } from 'vitest';
import { klContacts } from '../../../../../../src-main/domain/import/sources/kl-contacts.ts';
import type { Cell } from '../../../../../../src-main/domain/import/raw-workbook.ts';
import { readTable, sheet, tableOf, workbook } from '../sheets.ts';

const STYLE_2019: Cell[] = [
  'Kommunenr.',
  'Kommune',
  'Titel',
  'Fornavn',
  'Efternavn',
  'Parti',
  'Partinavn',
  'E-mail',
];
const STYLE_2023: Cell[] = [
  'Navn',
  'Kommune',
  'Partibogstav',
  'Parti',
  'Post',
  'Mailadresse',
  'Mail 2',
];

const read = (rows: Cell[][], wave = '2019') =>
  readTable(klContacts, tableOf(klContacts, workbook('liste.xlsx', sheet('Ark1', rows))), { wave });

describe('a member list in the style of 2019', () => {
  const reading = read([
    ['Oversigt over kommunalbestyrelsesmedlemmer 2018-2021', ...Array<null>(7).fill(null)],
    STYLE_2019,
    [
      101,
      'Københavns Kommune',
      'Borgmester',
      'Ole Skov',
      'Bang',
      'A',
      'Socialdemokratiet',
      'ole@x.example',
    ],
    Array<null>(8).fill(null),
    ['0253', 'Greve Kommune', 'Stedfortræder', 'Pia', 'Lund', 'T', 'Borgerlisten', '-'],
    ['Greve Kommune i alt: 1', ...Array<null>(7).fill(null)],
  ]);

  it('gives a record per person', () => {
    expect(reading.records).toMatchObject([
      {
        kind: 'list',
        row: 3,
        fullName: 'Ole Skov Bang',
        givenNames: 'Ole Skov',
        surname: 'Bang',
        emails: ['ole@x.example'],
        municipality: 101,
        party: 'A',
        posts: ['mayor'],
        isSubstitute: false,
      },
      { row: 5, municipality: 253, party: 'local', emails: [], isSubstitute: true },
    ]);
  });

  it('accounts for every row below the header', () => {
    expect(reading.account).toEqual({ read: 4, accepted: 2, rejected: 2 });
    expect(reading.issues).toEqual([
      { row: 4, field: null, code: 'blank-row', outcome: 'rejected' },
      { row: 6, field: null, code: 'subtotal-row', outcome: 'rejected' },
    ]);
  });
});

describe('a member list in the style of 2023', () => {
  const row = (...cells: Cell[]): Cell[] => cells;

  it('reads several posts, two addresses and the name in one field', () => {
    const { records } = read(
      [
        STYLE_2023,
        row(
          'Bang, Ole',
          'Høje Tåstrup',
          'V',
          'Venstre',
          'Medlem; Formand for Klimaudvalget',
          'A@x.example',
          'b@y.example',
        ),
      ],
      '2023',
    );
    expect(records).toMatchObject([
      {
        fullName: 'Bang, Ole',
        givenNames: null,
        municipality: 169,
        party: 'V',
        posts: ['member', 'committee-chair'],
        emails: ['a@x.example', 'b@y.example'],
      },
    ]);
  });

  it('lets the party’s name settle what a letter leaves open', () => {
    const { records, issues } = read(
      [
        STYLE_2023,
        row('A A', 'Greve', 'Æ', 'Danmarksdemokraterne', 'Medlem', null, null),
        row('B B', 'Randers', 'Æ', 'Velfærdslisten', 'Medlem', null, null),
        row('C C', 'Greve', 'Æ', null, 'Medlem', null, null),
        row('D D', 'Greve', 'V', 'Dansk Folkeparti', 'Medlem', null, null),
      ],
      '2023',
    );
    expect(records.map((record) => record.kind === 'list' && record.party)).toEqual([
      'Æ',
      'local',
      null,
      'O',
    ]);
    expect(issues).toEqual([
      { row: 4, field: 'partyLetter', code: 'unknown-value', outcome: 'noted' },
      { row: 5, field: 'partyName', code: 'party-disagrees', outcome: 'noted' },
    ]);
  });

  it('stores a row with an unknown municipality or post, and says so', () => {
    const { records, issues } = read([
      STYLE_2023,
      row('A A', 'Atlantis', 'V', 'Venstre', 'Kasserer', 'ikke en adresse', null),
      row(null, 'Greve', 'V', 'Venstre', 'Medlem', 'x@x.example', null),
    ]);
    expect(records).toMatchObject([{ municipality: null, posts: [] }]);
    expect(issues.map(({ row: at, field, code }) => [at, field, code])).toEqual([
      [2, 'posts', 'unknown-value'],
      [2, 'municipality', 'unknown-municipality'],
      [2, 'email', 'not-an-address'],
      [3, null, 'no-name'],
    ]);
  });

  it('tells namesakes of one council apart by an ordinal', () => {
    const { records } = read([
      STYLE_2023,
      row('Lars Nielsen', 'Skive', 'A', 'Socialdemokratiet', 'Medlem', null, null),
      row('Lars Nielsen', 'Skive', 'V', 'Venstre', 'Medlem', null, null),
    ]);
    const ids = records.map((record) => record.kind === 'list' && record.recordId);
    expect(ids).toEqual(['lars nielsen||779#0', 'lars nielsen||779#1']);
  });
});

it('knows a member list by its header, not other tables', () => {
  const list = workbook('x.xlsx', sheet('Ark1', [[null], STYLE_2019]));
  expect(klContacts.likeness([list])).toMatchObject([{ sheet: 'Ark1', headerRow: 2 }]);
  const other = workbook('x.xlsx', sheet('Ark1', [['År', 'Beløb', 'Konto']]));
  expect(klContacts.likeness([other])).toEqual([]);
});
