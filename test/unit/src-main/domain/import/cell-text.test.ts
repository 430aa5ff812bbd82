import { expect, it } from 'vitest';
import { isBlankRow, rawText } from '../../../../../src-main/domain/import/cell-text.ts';

it('turns every cell into the text that maps refer to', () => {
  expect([rawText(' Ved\u00a0 ikke '), rawText(6), rawText(true), rawText(null)]).toEqual([
    'Ved ikke',
    '6',
    'true',
    '',
  ]);
  expect(rawText(undefined)).toBe('');
});

it('takes blanks and nothing for a blank row', () => {
  expect(isBlankRow([null, '  ', '\u00a0'])).toBe(true);
  expect(isBlankRow([null, 0])).toBe(false);
});
