import { describe, expect, it } from 'vitest';
import {
  foldLetters,
  foldWords,
  repairEncoding,
} from '../../../../../src-main/domain/import/fold-text.ts';

describe('repairEncoding', () => {
  it('gives back letters of UTF-8 that was read as Windows-1252, once or twice', () => {
    expect(repairEncoding('JÃ¸rgen Ã˜stergaard')).toBe('Jørgen Østergaard');
    expect(repairEncoding('KÃƒÂ¸benhavn')).toBe('København');
  });

  it('leaves a rightly read text alone', () => {
    expect(repairEncoding('Åse Bråby, Øster Æbelø')).toBe('Åse Bråby, Øster Æbelø');
  });
});

describe('foldLetters', () => {
  it('makes every way of writing Danish letters equal', () => {
    const spellings = ['Nørgård', 'NØRGAARD', 'Noergaard', 'NÃ¸rgÃ¥rd', 'Nørga\u030ard'];
    expect(new Set(spellings.map(foldLetters))).toEqual(new Set(['noergaard']));
  });

  it('drops accents', () => {
    expect(foldLetters('René André Müller')).toBe('rene andre muller');
  });
});

describe('foldWords', () => {
  it('keeps words only: no tags, punctuation or doubled blanks', () => {
    expect(foldWords('<b>Parti-\nbogstav</b>\u00a0 (A)')).toBe('parti bogstav a');
  });
});
