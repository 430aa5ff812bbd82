import { expect, it } from 'vitest';
import { shortLabel } from '../../../../src-renderer/ui/short-label.ts';

it('drops the coding behind a label and nothing else', () => {
  expect(shortLabel('Køn (1 = mand)')).toBe('Køn');
  expect(shortLabel('Tid (0 = 2019, 1 = 2023)')).toBe('Tid');
  expect(shortLabel('Indbyggertal (log)')).toBe('Indbyggertal (log)');
});
