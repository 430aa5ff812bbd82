import { describe, expect, it } from 'vitest';
import {
  parseEmails,
  parseMoment,
  parseNumber,
} from '../../../../../src-main/domain/import/parse-cells.ts';

describe('parseNumber', () => {
  it('reads Danish and plain decimals', () => {
    expect(parseNumber('84,3')).toBe(84.3);
    expect(parseNumber('84.3')).toBe(84.3);
    expect(parseNumber('84,3 %')).toBe(84.3);
    expect(parseNumber('−2,5')).toBe(-2.5);
  });

  it('takes a full stop before three digits for thousands only when told so', () => {
    expect(parseNumber('623.404', 'stop')).toBe(623404);
    expect(parseNumber('1.234.567,5', 'stop')).toBe(1234567.5);
    expect(parseNumber('623.404')).toBe(623.404);
  });

  it.each(['', '-', 'M', '1e5', '1,2,3', 'NaN', '5 eller flere', '1.2.3'])('refuses %s', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('parseEmails', () => {
  it('reads addresses however they are wrapped', () => {
    expect(parseEmails('Mette Holm <Mette.Holm@Kommune.example>')).toEqual([
      'mette.holm@kommune.example',
    ]);
    expect(parseEmails('mailto:a@kommune.example')).toEqual(['a@kommune.example']);
    expect(parseEmails('søren.kjær@kommune.example')).toEqual(['søren.kjær@kommune.example']);
  });

  it.each(['; ', ', ', ' / ', ' og '])('splits two addresses at "%s"', (joint) => {
    expect(parseEmails(`a@kommune.example${joint}a@privat.example`)).toEqual([
      'a@kommune.example',
      'a@privat.example',
    ]);
  });

  it.each(['', '-', 'ikke oplyst', 'n/a', 'a@b'])('finds none in "%s"', (text) => {
    expect(parseEmails(text)).toEqual([]);
  });
});

describe('parseMoment', () => {
  it('reads dates day first and ISO times', () => {
    expect(parseMoment('2019-01-08 09:14:00')).toBe('2019-01-08T09:14:00');
    expect(parseMoment('08-01-2019 09:14')).toBe('2019-01-08T09:14:00');
    expect(parseMoment('8/1/2019')).toBe('2019-01-08');
  });

  it.each(['', '43473', '2019-13-01', '32-01-2019', 'i går'])('refuses "%s"', (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});
