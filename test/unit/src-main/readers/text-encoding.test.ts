import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src-main/readers/text-encoding.ts';

const TEXT = 'Åse;Ærø\nØrsted;Æble\n';

function utf16be(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
}

describe('text encoding', () => {
  it.each([
    ['utf-8', new Uint8Array(Buffer.from(TEXT))],
    ['utf-8', new Uint8Array(Buffer.from(`\uFEFF${TEXT}`))],
    ['utf-16le', new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
    ['utf-16le', new Uint8Array(Buffer.from(TEXT, 'utf16le'))],
    ['utf-16be', utf16be(`\uFEFF${TEXT}`)],
    ['utf-16be', utf16be(TEXT)],
    ['windows-1252', new Uint8Array(Buffer.from(TEXT, 'latin1'))],
  ] as const)('knows %s and leaves the byte order mark out', (encoding, bytes) => {
    expect(decodeText(bytes, undefined)).toEqual({ ok: true, value: { text: TEXT, encoding } });
  });

  it('reads the signs that windows-1252 has beyond ISO-8859-1', () => {
    const bytes = new Uint8Array([0xe6, 0x80, 0x20, 0x96, 0x0a]);
    expect(decodeText(bytes, undefined)).toMatchObject({ value: { text: 'æ€ –\n' } });
  });

  it('follows a choice and names the line where it does not fit', () => {
    const bytes = new Uint8Array(Buffer.from('abc\nÅse\n', 'latin1'));
    expect(decodeText(bytes, 'utf-8')).toEqual({
      ok: false,
      error: { code: 'bad-encoding', encoding: 'utf-8', line: 2 },
    });
    const utf8 = new Uint8Array(Buffer.from('Å'));
    expect(decodeText(utf8, 'windows-1252')).toMatchObject({ value: { text: 'Ã…' } });
  });

  it('refuses UTF-8 that its mark promises and its bytes break', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xff, 0x0a]);
    expect(decodeText(bytes, undefined)).toMatchObject({
      error: { code: 'bad-encoding', line: 2 },
    });
  });
});
