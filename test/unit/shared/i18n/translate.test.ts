import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../../shared/contract/errors.ts';
import { placeIds } from '../../../../shared/contract/study.ts';
import { da } from '../../../../shared/i18n/da.ts';
import { en } from '../../../../shared/i18n/en.ts';
import { translatorOf, wordsFor } from '../../../../shared/i18n/translate.ts';

const danish = translatorOf('da');
const english = translatorOf('en');

describe('a text of the window', () => {
  it('takes the form that its count asks for', () => {
    expect(danish('linkage.stateWaiting', { count: 1 })).toBe('1 par venter på dig.');
    expect(danish('linkage.stateWaiting', { count: 12 })).toBe('12 par venter på dig.');
    expect(english('linkage.stateWaiting', { count: 1 })).toBe('1 pair is waiting for you.');
  });

  it('spells numbers in its language and leaves words alone', () => {
    expect(danish('frame.statusPersons', { count: 1432 })).toBe('1.432 personer');
    expect(english('frame.statusPersons', { count: 1432 })).toBe('1,432 persons');
    expect(danish('linkage.stepAnswers', { wave: '2019' })).toContain('2019');
  });

  it('keeps Model and its numeral on one line', () => {
    expect(danish('models.model', { column: 'IV' })).toBe('Model\u00A0IV');
  });
});

describe('the words for a code', () => {
  it('fills a sentence with the facts that came along', () => {
    expect(wordsFor('da', 'errors', 'internal', { id: '7f3a' })).toContain('nr. 7f3a');
  });

  it('shows dots where a fact is missing and the code where no words exist', () => {
    expect(wordsFor('en', 'events', 'source-imported')).toBe('Source … imported');
    expect(wordsFor('da', 'errors', 'never-heard-of')).toBe('never-heard-of');
  });

  it('is not fooled by names that every object has', () => {
    expect(wordsFor('da', 'errors', 'constructor')).toBe('constructor');
  });

  it('exists in both languages for every error and place', () => {
    for (const language of ['da', 'en'] as const) {
      const speechless = errorCodes.filter((code) => wordsFor(language, 'errors', code) === code);
      expect(speechless).toEqual([]);
      expect(placeIds.filter((id) => wordsFor(language, 'places', id) === id)).toEqual([]);
    }
  });
});

describe('the two dictionaries', () => {
  it('hold the same texts, and none is empty', () => {
    const sections = Object.keys(da) as (keyof typeof da)[];
    expect(Object.keys(en)).toEqual(Object.keys(da));
    for (const section of sections) {
      expect(Object.keys(en[section]).toSorted()).toEqual(Object.keys(da[section]).toSorted());
      const texts = [...Object.values(da[section]), ...Object.values(en[section])];
      expect(texts.filter((text) => text === '')).toEqual([]);
    }
  });
});
