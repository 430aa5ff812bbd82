import { describe, expect, it } from 'vitest';
import {
  editDistance,
  spellingKey,
  wordLikeness,
} from '../../../../../src-main/domain/linkage/spelling.ts';

const likeness = (one: string, other: string) =>
  wordLikeness({ word: one, sound: spellingKey(one) }, { word: other, sound: spellingKey(other) });

describe('wordLikeness', () => {
  it.each([
    ['jakob', 'jacob'],
    ['cathrine', 'katrine'],
    ['kjeld', 'keld'],
    ['poul', 'povl'],
    ['kristensen', 'christensen'],
    ['schmidt', 'smidt'],
    ['winther', 'vinther'],
    ['bech', 'beck'],
    ['soeren', 'soren'],
    ['kjaer', 'kjar'],
  ])('knows %s and %s for spellings of one name', (one, other) => {
    expect(likeness(one, other)).toBe('spelling');
  });

  it.each([
    ['michael', 'micheal'],
    ['rasmussen', 'rasmusen'],
    ['thomsen', 'thomasen'],
  ])('sees through a typing error: %s, %s', (one, other) => {
    expect(['typo', 'spelling']).toContain(likeness(one, other));
  });

  it.each([
    ['lis', 'elisabeth'],
    ['kalle', 'karl'],
    ['chr', 'christian'],
    ['lotte', 'charlotte'],
    ['hans', 'johannes'],
  ])('knows the short form %s of %s', (one, other) => {
    expect(likeness(one, other)).toBe('short-form');
  });

  it('takes one letter for an initial', () => {
    expect(likeness('b', 'bech')).toBe('initial');
    expect(likeness('b', 'lund')).toBeNull();
  });

  it('fills lost letters', () => {
    expect(likeness('b?rge', 'boerge')).toBe('typo');
    expect(likeness('b?rge', 'birthe')).toBeNull();
  });

  it.each([
    ['bo', 'bodil'],
    ['ditte', 'gitte'],
    ['lene', 'lone'],
    ['jensen', 'hansen'],
    ['lars', 'niels'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(likeness(one, other)).toBeNull();
  });
});

it('counts swaps of neighbours as one error', () => {
  expect(editDistance('michael', 'micheal')).toBe(1);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('abc', 'abc')).toBe(0);
});
