import { expect, it } from 'vitest';
import {
  addressKey,
  compareAddresses,
  isInitialsAddress,
  isRoleAddress,
} from '../../../../../src-main/domain/linkage/addresses.ts';

const shared = new Set(['byraad@greve.kommune.example']);
const compare = (one: string[], other: string[]) => compareAddresses(one, other, shared);

it('finds an address of one’s own among several', () => {
  expect(compare(['a.b@x.example', 'c@y.example'], ['a.b@x.example'])).toBe('same');
});

it('does not count an address that others have too', () => {
  const secretariat = ['byraad@greve.kommune.example'];
  expect(compare(secretariat, secretariat)).toBe('same-shared');
});

it('finds addresses alike that moved to another domain or were mistyped', () => {
  expect(compare(['mette.holm@privatmail.example'], ['mette.holm@privatmial.example'])).toBe(
    'alike',
  );
  expect(compare(['mette.holmm@x.example'], ['mette.holm@x.example'])).toBe('alike');
});

it('keeps numbered namesakes, initials and posts apart', () => {
  expect(compare(['peter.hansen@x.example'], ['peter.hansen2@x.example'])).toBe('different');
  expect(compare(['jhn@x.example'], ['jhn@y.example'])).toBe('different');
  expect(compare(['borgmester@x.example'], ['borgmester@y.example'])).toBe('different');
  expect(compare([], ['a@x.example'])).toBe('missing');
});

it('knows addresses of posts and offices, and initials', () => {
  expect(['borgmester@x.e', 'sekr.kh@x.e', 'byraad@x.e'].every(isRoleAddress)).toBe(true);
  expect(isRoleAddress('borgny@x.e')).toBe(false);
  expect(isInitialsAddress('jhn@x.e')).toBe(true);
  expect(isInitialsAddress('jens.hald@x.e')).toBe(false);
});

it('writes Danish letters as mail systems do', () => {
  expect(addressKey('søren.kjær@x.example')).toBe('soeren.kjaer@x.example');
});
