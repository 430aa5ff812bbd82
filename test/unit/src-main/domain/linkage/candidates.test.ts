import { expect, it } from 'vitest';
import { candidatePairs } from '../../../../../src-main/domain/linkage/candidates.ts';
import { linkSide } from '../../../../../src-main/domain/linkage/link-side.ts';
import { member } from './people.ts';

const pairs = (left: Parameters<typeof member>[1], right: Parameters<typeof member>[1]) =>
  candidatePairs(linkSide([member('2019', left)]), linkSide([member('2023', right)]), {
    shared: new Set(['byraad@greve.kommune.example']),
  }).length;

it('compares persons who share a word of the name in a council', () => {
  expect(pairs({ id: 'a', name: 'Mette Jensen' }, { id: 'b', name: 'Mette Kristensen' })).toBe(1);
  expect(pairs({ id: 'a', name: 'B?rge Skj?dt' }, { id: 'b', name: 'Børge Skjødt' })).toBe(1);
});

it('compares persons with one address or one whole name anywhere', () => {
  const email = 'ole@privatmail.example';
  expect(
    pairs(
      { id: 'a', name: 'Ole Bang', email },
      { id: 'b', name: 'Pia Lund', email, place: 'Vejen' },
    ),
  ).toBe(1);
  expect(pairs({ id: 'a', name: 'Ole Bang' }, { id: 'b', name: 'Ole Bang', place: 'Vejen' })).toBe(
    1,
  );
  expect(
    pairs(
      { id: 'a', name: 'Ole Bang', place: 'ukendt' },
      { id: 'b', name: 'Ole Skov Bang', place: 'Vejen' },
    ),
  ).toBe(1);
});

it('does not compare strangers, also where they share the secretariat’s address', () => {
  const email = 'byraad@greve.kommune.example';
  expect(pairs({ id: 'a', name: 'Ole Bang', email }, { id: 'b', name: 'Pia Lund', email })).toBe(0);
  expect(pairs({ id: 'a', name: 'Ole Bang' }, { id: 'b', name: 'Ole Lund', place: 'Vejen' })).toBe(
    0,
  );
});
