import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../../../../src-main/domain/linkage/normalise.ts';

const words = (text: string): string => normaliseName(text)?.words.join(' ') ?? '';

describe('normaliseName', () => {
  it.each([
    ['Ole  Bang\u00a0'],
    ['OLE BANG'],
    ['Bang, Ole'],
    ['Borgmester Ole Bang (V)'],
    ['Ole Bang, 1. viceborgmester'],
    ['cand.jur. Ole Bang'],
    ['Ole Bang (orlov)'],
  ])('takes the name out of "%s"', (text) => {
    expect(words(text)).toBe('ole bang');
  });

  it('takes spellings of Danish letters for the same', () => {
    expect(words('JÃ¸rgen Ã˜stergÃ¥rd')).toBe(words('Joergen Østergaard'));
    expect(words('A\u030ase Bråby')).toBe(words('Åse Bråby'));
    expect(words('Hans-Jørgen Petersen')).toBe(words('Hans Jørgen Petersen'));
  });

  it('splits initials, but not a short name in capitals', () => {
    expect(words('H.C. Nørgaard')).toBe('h c noergaard');
    expect(words('HC Nørgaard')).toBe('h c noergaard');
    expect(words('BO BAK')).toBe('bo bak');
  });

  it('keeps a lost letter as a gap', () => {
    expect(words('B?rge Skj\ufffddt')).toBe('b?rge skj?dt');
  });

  it('has the same key for the same words in any order', () => {
    expect(normaliseName('Thomas Martin')?.key).toBe(normaliseName('Martin Thomas')?.key);
  });

  it('finds no name in a title or a remark', () => {
    expect(normaliseName('Borgmester (V)')).toBeNull();
    expect(normaliseName(' - ')).toBeNull();
  });
});
