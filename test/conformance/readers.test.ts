import { describe, expect, it } from 'vitest';
import { READERS, readWorkbook } from '../../src-main/readers/index.ts';

it('names every reader and every extension once', () => {
  expect(new Set(READERS.map((reader) => reader.id)).size).toBe(READERS.length);
  const extensions = READERS.flatMap((reader) => reader.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
});

it('refuses formats that nobody reads, and says so kindly for old spreadsheets', () => {
  const bytes = new Uint8Array([1]);
  expect(readWorkbook(bytes, 'brev.docx')).toMatchObject({
    error: { code: 'unknown-format', extension: 'docx', fileName: 'brev.docx' },
  });
  expect(readWorkbook(bytes, 'uden endelse')).toMatchObject({ error: { code: 'unknown-format' } });
  expect(readWorkbook(bytes, 'gammel.xls')).toMatchObject({ error: { code: 'wrong-extension' } });
  expect(readWorkbook(new Uint8Array(), 'tom.ods')).toMatchObject({
    error: { code: 'file-empty' },
  });
});

describe.each(READERS)('reader $id', (reader) => {
  const fileName = `Svar.${(reader.extensions[0] ?? '').toUpperCase()}`;

  it('has a title in both languages and is found by its extensions, in capitals too', () => {
    expect(reader.title.da.length * reader.title.en.length).toBeGreaterThan(0);
    expect(readWorkbook(new Uint8Array(), fileName)).toEqual({
      ok: false,
      error: { code: 'file-empty', fileName },
    });
  });

  it.each([
    ['an image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a pdf', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['the start of a zip file', [0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]],
    ['zeros', Array.from({ length: 5000 }, () => 0)],
  ])('refuses %s with the name of the file and nothing of its content', (_, content) => {
    const result = readWorkbook(new Uint8Array(content), fileName);
    expect(result).toMatchObject({ ok: false, error: { fileName } });
  });

  it('never throws and never changes the bytes, whatever they are', () => {
    let state = 12345;
    const next = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    };
    for (let size = 1; size < 3000; size = size * 2 + 1) {
      const bytes = Uint8Array.from({ length: size }, next);
      const before = bytes.slice();
      expect(typeof readWorkbook(bytes, fileName).ok).toBe('boolean');
      expect(Buffer.compare(bytes, before)).toBe(0);
    }
  });
});
