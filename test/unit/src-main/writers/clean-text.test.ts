import { describe, expect, it } from 'vitest';
import { cleanInput, cleanText } from '../../../../src-main/writers/clean-text.ts';
import { furtherDoc, regressionDoc, textDoc } from './support/sample-tables.ts';

describe('clean text', () => {
  it('keeps letters, tabs, line feeds and characters outside the first plane', () => {
    const text = 'Åse\tØ\næ 😀 †';
    expect(cleanText(text)).toEqual({ text, replaced: 0 });
  });

  it.each(['\u0000', '\u0008', '\u000B', '\u001F', '\uFFFE', '\uFFFF', '\uD800', '\uDC00'])(
    'replaces the forbidden character %j visibly',
    (character) => {
      expect(cleanText(`a${character}b`)).toEqual({ text: 'a\uFFFDb', replaced: 1 });
    },
  );

  it('makes one kind of line end', () => {
    expect(cleanText('a\r\nb\rc')).toEqual({ text: 'a\nb\nc', replaced: 0 });
  });

  it('cleans every text of a table and leaves a clean one as it is', () => {
    expect(cleanInput([regressionDoc, furtherDoc])).toEqual({
      docs: [regressionDoc, furtherDoc],
      cover: null,
      replacedCharacters: 0,
    });
    // Title, header, label, cell and note.
    expect(cleanInput([textDoc(['\u0001'])]).replacedCharacters).toBe(5);
    const cover = { title: 'a\u0001', study: '\u0002', contents: 'b' };
    expect(cleanInput([{ ...regressionDoc, labelHeader: '\u0003' }], { cover })).toMatchObject({
      docs: [{ labelHeader: '\uFFFD' }],
      cover: { title: 'a\uFFFD', study: '\uFFFD', contents: 'b' },
      replacedCharacters: 3,
    });
  });
});
