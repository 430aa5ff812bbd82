import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../../../src-renderer/ui/passphrase-strength.ts';

describe('the hint about a passphrase', () => {
  it('says nothing about nothing', () => {
    expect(passphraseStrength('   ')).toBe('empty');
  });

  it('asks for twelve characters or four words', () => {
    expect(passphraseStrength('hemmeligt')).toBe('weak');
    expect(passphraseStrength('åben sesam')).toBe('weak');
    expect(passphraseStrength('blå hest æder grød')).toBe('fair');
    expect(passphraseStrength('korrekt hest batteri stift klip')).toBe('strong');
  });

  it('is not taken in by repetition', () => {
    expect(passphraseStrength('aaaaaaaaaaaaaaaaaaaaaaaa')).toBe('weak');
  });
});
