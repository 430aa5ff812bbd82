import { describe, expect, it } from 'vitest';
import { cleanTable, cleanText } from '../../../../src-main/writers/clean-text.ts';
import { regressionDoc, textDoc } from './support/sample-tables.ts';

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
    expect(cleanTable(regressionDoc)).toEqual({ doc: regressionDoc, replaced: 0 });
    // Title, header, label, cell and note.
    expect(cleanTable(textDoc(['\u0001'])).replaced).toBe(5);
  });
});
