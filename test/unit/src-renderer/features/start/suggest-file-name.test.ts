import { expect, it } from 'vitest';
import { suggestFileName } from '../../../../../src-renderer/features/start/suggest-file-name.ts';

it('suggests a file name that every system can store', () => {
  expect(suggestFileName('Kommunalpolitikere 2019–2023')).toBe(
    'kommunalpolitikere-2019-2023.panel',
  );
  expect(suggestFileName('../Ærø: "x"')).toBe('ærø-x.panel');
});

it('has a name for a title without letters', () => {
  expect(suggestFileName('???')).toBe('studie.panel');
});
