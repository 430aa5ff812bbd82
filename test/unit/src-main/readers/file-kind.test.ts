import { describe, expect, it } from 'vitest';
import { fileKind, isEncryptedOffice } from '../../../../src-main/readers/file-kind.ts';

function kindOf(content: string, encoding: BufferEncoding = 'latin1'): string {
  return fileKind(new Uint8Array(Buffer.from(content, encoding)));
}

describe('what a file is by its first bytes', () => {
  it.each([
    ['PK\u0003\u0004', 'zip'],
    ['%PDF-1.7', 'pdf'],
    ['{\\rtf1', 'rtf'],
    ['GIF89a', 'image'],
    ['  <TABLE><tr>', 'html'],
    ['<?xml version="1.0"?><html>', 'html'],
    ['<?xml version="1.0"?><Workbook>', 'xml'],
    ['navn;kommune', 'text'],
    ['ID;PWXL;N;E', 'text'],
    ['\u0000\u0001\u0002', 'unknown'],
    ['   \n', 'unknown'],
    ['', 'unknown'],
  ])('calls %j %s', (content, kind) => {
    expect(kindOf(content)).toBe(kind);
  });

  it('knows UTF-16 text with and without a byte order mark, and a marked web page', () => {
    expect(kindOf('\uFEFFnavn', 'utf16le')).toBe('text');
    expect(kindOf('navn\tkommune', 'utf16le')).toBe('text');
    expect(kindOf('\uFEFF<html>', 'utf8')).toBe('html');
  });

  it('calls only Office files with a password encrypted', () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(isEncryptedOffice(Buffer.concat([ole, name]))).toBe(true);
    expect(isEncryptedOffice(ole)).toBe(false);
    expect(isEncryptedOffice(name)).toBe(false);
  });
});
