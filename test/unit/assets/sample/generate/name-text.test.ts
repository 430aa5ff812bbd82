import { describe, expect, it } from 'vitest';
import { changeText, transliterate } from '../../../../../assets/sample/generate/name-text.ts';
import { randomStream } from '../../../../../assets/sample/generate/random.ts';

const random = randomStream(1, 'name text test');
const name = { given: 'Jørgen', surname: 'Østergaard' };

describe('changeText', () => {
  it('reads UTF-8 as windows-1252', () => {
    expect(changeText('N15', name, random)).toEqual({ given: 'JÃ¸rgen', surname: 'Ã˜stergaard' });
  });

  it('loses letters', () => {
    expect(changeText('N16', name, random)).toEqual({ given: 'J?rgen', surname: '?stergaard' });
  });

  it('decomposes å but neither ø nor æ', () => {
    const changed = changeText('N17', { given: 'Åse', surname: 'Bråby' }, random);
    expect(changed).toEqual({ given: 'A\u030Ase', surname: 'Bra\u030Aby' });
    expect(changeText('N17', name, random)).toBeNull();
  });

  it('makes a typing error in one field only', () => {
    const changed = changeText('N22', { given: 'Michael', surname: 'Rasmussen' }, random);
    const isGivenSame = changed?.given === 'Michael';
    const isSurnameSame = changed?.surname === 'Rasmussen';
    expect(isGivenSame !== isSurnameSame).toBe(true);
  });

  it('says nothing about a kind that is no slip', () => {
    expect(changeText('N01', name, random)).toBeNull();
  });
});

describe('transliterate', () => {
  it('writes the Danish letters with two', () => {
    expect(transliterate('Søren Kjær Åse')).toBe('Soeren Kjaer Aase');
  });
});
