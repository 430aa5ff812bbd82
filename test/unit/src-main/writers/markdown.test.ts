import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownWriter } from '../../../../src-main/writers/markdown.ts';
import { regressionDoc } from './support/sample-tables.ts';

describe('markdown writer', () => {
  it('sets cells under each other, with stars that stay stars', async () => {
    const { bytes } = await markdownWriter.write([regressionDoc]);
    expect(new TextDecoder().decode(bytes).split('\n')).toEqual([
      '**Tabel 2: SOC-R og visionsledelse**',
      '',
      '|                     | Model I            | Model II          |',
      '| :------------------ | :----------------- | :---------------- |',
      '|                     | Random effects     | Random effects    |',
      '|                     | uden kontrol       | med kontrol       |',
      '| SOC-R               | 0,24\\*\\*\\* (0,032) | \\-0,033† (0,019)  |',
      '| Alder               |                    | 0,00061 (0,00040) |',
      '| Gennemsnit          | 0,74               | ikke beregnet     |',
      '| Antal observationer | 1695               | 1677              |',
      '',
      'Note: Standardfejl i parenteser. \\*\\*\\* p \\< 0,001.',
      '',
      'Specifikation: Konventionelle.',
      '',
    ]);
  });

  it.each([
    ['a | b', 'a \\| b'],
    ['<b>', '\\<b\\>'],
    ['![x](y)', '!\\[x\\](y)'],
    ['http://x.example', 'http\\://x.example'],
    ['www.x.example', 'www\\.x.example'],
    ['1. punkt', '1\\. punkt'],
    ['- punkt', '\\- punkt'],
    ['to\nlinjer', 'to linjer'],
    ['0.24', '0.24'],
    ['a\\b', 'a\\\\b'],
  ])('shows %j as it is', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
