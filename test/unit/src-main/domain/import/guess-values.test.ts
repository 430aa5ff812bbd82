import { describe, expect, it } from 'vitest';
import {
  fivePointCategory,
  guessCategory,
  guessGender,
  guessNumber,
  guessScaleValue,
  guessYesNo,
  isNoAnswer,
} from '../../../../../src-main/domain/import/guess-values.ts';

const labelled = (label: string | null) => ({ label, columnValues: new Set<string>(), year: 2019 });

describe('fivePointCategory', () => {
  it.each([
    ['Helt uenig', 0],
    ['Delvist uenig', 1],
    ['HVERKEN ENIG ELLER UENIG ', 2],
    ['4 - Enig', 3],
    ['Helt enig (5)', 4],
    ['Strongly agree', 4],
    ['I meget høj grad', 4],
    ['Aldrig', 0],
  ])('reads %s', (label, category) => {
    expect(fivePointCategory(label)).toBe(category);
  });

  it('knows no category for other words', () => {
    expect(fivePointCategory('Ved ikke')).toBeNull();
    expect(fivePointCategory('3')).toBeNull();
  });
});

describe('guessScaleValue', () => {
  const guess = guessScaleValue(1, 5);

  it('follows the labels, also where the codes run the other way', () => {
    expect(guess('1', labelled('Helt enig'))).toEqual({ mapped: 5, isKnown: true });
    expect(guess('5', labelled('Helt uenig'))).toEqual({ mapped: 1, isKnown: true });
  });

  it('maps "Ved ikke" to missing whatever its code is', () => {
    for (const code of ['6', '99', '3']) {
      expect(guess(code, labelled('Ved ikke'))).toEqual({ mapped: null, isKnown: true });
    }
  });

  it('takes codes without labels as they are and asks about those outside the scale', () => {
    expect(guess('4', labelled(null))).toEqual({ mapped: 4, isKnown: true });
    expect(guess('9', labelled(null))).toEqual({ mapped: null, isKnown: false });
  });

  it('asks about labels that it does not know', () => {
    expect(guess('2', labelled('Tja'))).toEqual({ mapped: 2, isKnown: false });
  });
});

describe('the other guesses', () => {
  it('read yes and no from labels, words and bare codes', () => {
    expect(guessYesNo('2', labelled('Nej'))).toEqual({ mapped: 0, isKnown: true });
    expect(guessYesNo('1', labelled('Valgt'))).toEqual({ mapped: 1, isKnown: true });
    expect(guessYesNo('0', labelled(null))).toEqual({ mapped: 0, isKnown: true });
    expect(guessYesNo('99', labelled('Ved ikke'))).toEqual({ mapped: null, isKnown: true });
    expect(guessYesNo('2', labelled(null)).isKnown).toBe(false);
    expect(guessYesNo('1', labelled('Måske')).isKnown).toBe(false);
  });

  it('read gender from labels, not from codes', () => {
    expect(guessGender('1', labelled('Kvinde')).mapped).toBe('female');
    expect(guessGender('1', labelled('Mand')).mapped).toBe('male');
    expect(guessGender('4', labelled('Ønsker ikke at oplyse'))).toEqual({
      mapped: null,
      isKnown: true,
    });
    expect(guessGender('1', labelled(null)).isKnown).toBe(false);
  });

  it('read numbers as answered and ask about open categories', () => {
    expect(guessNumber('54', labelled(null))).toEqual({ mapped: 54, isKnown: true });
    expect(guessNumber('5', labelled('5 eller flere'))).toEqual({ mapped: 5, isKnown: true });
    expect(guessNumber('9', labelled('5 eller flere'))).toEqual({ mapped: 5, isKnown: false });
    expect(guessNumber('99', labelled('Ved ikke'))).toEqual({ mapped: null, isKnown: true });
    expect(guessNumber('mange', labelled(null)).isKnown).toBe(false);
  });

  it("read a variable's own categories by value or title", () => {
    const guess = guessCategory([{ value: 'low', title: { da: 'Lav', en: 'Low' } }]);
    expect(guess('1', labelled('lav '))).toEqual({ mapped: 'low', isKnown: true });
    expect(guess('x', labelled(null)).isKnown).toBe(false);
    expect(guess('n/a', labelled(null))).toEqual({ mapped: null, isKnown: true });
  });

  it('know answers that give no answer', () => {
    expect(isNoAnswer('VED IKKE')).toBe(true);
    expect(isNoAnswer("Don't know")).toBe(true);
    expect(isNoAnswer('Enig')).toBe(false);
  });
});
