import { describe, expect, it } from 'vitest';

import { chosenLanguage } from '../../../../../src-main/hosts/cli/chosen-language.ts';

describe('the language of the command line', () => {
  it.each([
    [
      ['--lang', 'en', 'catalog', '--json'],
      ['catalog', '--json'],
    ],
    [
      ['catalog', '--lang', 'en', '--json'],
      ['catalog', '--json'],
    ],
    [
      ['catalog', '--json', '--lang=en'],
      ['catalog', '--json'],
    ],
  ])('is what %j says, wherever it stands', (args, rest) => {
    expect(chosenLanguage(args, { LANG: 'da_DK.UTF-8' })).toEqual({ lang: 'en', rest });
  });

  it.each([
    [{}, 'da'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LC_ALL: 'da_DK.UTF-8', LANG: 'en_GB.UTF-8' }, 'da'],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'en_GB.UTF-8' }, 'en'],
  ])('is else that of the environment %j: %s', (environment, lang) => {
    expect(chosenLanguage(['catalog'], environment)).toEqual({ lang, rest: ['catalog'] });
  });

  it('leaves a language that does not exist to the command, which refuses it', () => {
    expect(chosenLanguage(['catalog', '--lang', 'fr'], {}).rest).toEqual([
      'catalog',
      '--lang',
      'fr',
    ]);
  });
});
