import { describe, expect, it } from 'vitest';
import { tieWords } from '../../../../src-main/writers/tie-words.ts';

const visible = (text: string) => tieWords(text).replaceAll('\u00A0', '~');

describe('words that stay together', () => {
  it.each([
    ['Model III og IV', 'Model~III og IV'],
    ['i model II, se Tabel S.1 og Table 2', 'i model~II, se Tabel~S.1 og Table~2'],
    ['Models I and II', 'Models~I and II'],
    ['*** p < 0,001, † p < 0,1.', '***~p~<~0,001, †~p~<~0,1.'],
    ['p = 0.012', 'p~=~0.012'],
    ['0,24*** (0,032)', '0,24***~(0,032)'],
    ['38,4 % af 95 pct.', '38,4~% af 95~pct.'],
  ])('ties %s', (text, tied) => {
    expect(visible(text)).toBe(tied);
  });

  it('leaves other words alone', () => {
    for (const text of [
      'Model med kontrol',
      'Modeller I',
      'Random effects',
      'parti (SF)',
      'p er',
    ]) {
      expect(tieWords(text)).toBe(text);
    }
  });
});
