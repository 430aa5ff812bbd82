import { describe, expect, it } from 'vitest';
import { markDifferences } from '../../../../../src-renderer/features/linkage/mark-differences.ts';

const shown = (one: string, other: string) =>
  markDifferences(one, other).map((stretches) =>
    stretches.map(({ text, isDifferent }) => (isDifferent ? `[${text}]` : text)).join(''),
  );

describe('markDifferences', () => {
  it('marks nothing where the texts are the same but for letter case', () => {
    expect(shown('Åse Ørsted', 'åse ørsted')).toEqual(['Åse Ørsted', 'åse ørsted']);
  });

  it('marks a middle name that the other side lacks', () => {
    expect(shown('Jens Peter Larsen', 'Jens Larsen')).toEqual([
      'Jens [Peter ]Larsen',
      'Jens Larsen',
    ]);
  });

  it('marks a changed letter on both sides', () => {
    expect(shown('Kristina', 'Christina')).toEqual(['[K]ristina', '[Ch]ristina']);
  });

  it('marks two different words as wholes instead of letter by letter', () => {
    expect(shown('Venstre', 'Konservative')).toEqual(['[Venstre]', '[Konservative]']);
  });

  it('compares an address on each side of the @ by itself', () => {
    expect(shown('jens.larsen@privatmail.example', 'jens.larsen@billund.kommune.example')).toEqual([
      'jens.larsen@[privatmail.example]',
      'jens.larsen@[billund.kommune.example]',
    ]);
  });

  it('loses no character', () => {
    const [left, right] = markDifferences('Æble-Pedersen', 'Ablepedersen');
    expect(left.map(({ text }) => text).join('')).toBe('Æble-Pedersen');
    expect(right.map(({ text }) => text).join('')).toBe('Ablepedersen');
  });
});
