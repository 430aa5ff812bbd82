import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { handMadeParts, handMadeWorkbook, readRows, refusalOf } from './support/workbook-files.ts';

const good = handMadeWorkbook({ sheetData: '<row r="1"><c r="A1"><v>1</v></c></row>' });

/** A changed copy of a file. */
function changed(
  bytes: Uint8Array,
  change: (copy: Uint8Array, view: DataView) => void,
): Uint8Array {
  const copy = bytes.slice();
  change(copy, new DataView(copy.buffer));
  return copy;
}

function indexOfLast(bytes: Uint8Array, signature: readonly number[]): number {
  return Buffer.from(bytes).lastIndexOf(Buffer.from(signature));
}

const MEBIBYTE = 1024 * 1024;
const CENTRAL = [0x50, 0x4b, 0x01, 0x02];
const END = [0x50, 0x4b, 0x05, 0x06];

function reasonOf(bytes: Uint8Array): unknown {
  const refusal = refusalOf(bytes);
  return refusal?.code === 'file-damaged' ? refusal.reason : refusal?.code;
}

describe('the gate before any library', () => {
  it('lets the smallest good workbook through', () => {
    expect(readRows(good)).toEqual([[1]]);
  });

  it('names an empty file', () => {
    expect(refusalOf(new Uint8Array())).toEqual({ code: 'file-empty', fileName: 'liste.xlsx' });
  });

  it('sees that the end is missing, wherever the file was cut', () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(reasonOf(good.slice(0, Math.floor(good.length * share)))).toBe('end-missing');
    }
  });

  it.each([
    ['text', 'navn;kommune\nÅse;Greve\n', 'wrong-extension'],
    ['html', '<!DOCTYPE html><html><table></table></html>', 'not-a-workbook'],
    ['rtf', '{\\rtf1\\ansi text}', 'not-a-workbook'],
    ['xml', '<?xml version="1.0"?><Workbook/>', 'not-a-workbook'],
    ['image', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'not-a-workbook'],
    ['unknown', '\u0000\u0000\u0000\u0000\u0000\u0000', 'not-a-workbook'],
  ])('knows %s under the name of a workbook', (looksLike, content, code) => {
    const bytes = new Uint8Array(Buffer.from(content, 'latin1'));
    expect(refusalOf(bytes)).toEqual({ code, looksLike, fileName: 'liste.xlsx' });
  });

  it('tells a password from an old workbook', () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const old = new Uint8Array([...ole, ...new Uint8Array(1000)]);
    const locked = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(refusalOf(old)).toMatchObject({ code: 'wrong-extension', looksLike: 'ole' });
    expect(refusalOf(locked)?.code).toBe('file-password-protected');
    expect(refusalOf(locked, 'gammel.xls')?.code).toBe('file-password-protected');
  });

  it('knows other containers', () => {
    const ods = zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') });
    expect(refusalOf(ods)).toMatchObject({ code: 'wrong-extension', looksLike: 'open-document' });
    const plain = zipSync({ 'brev.txt': strToU8('Hej') });
    expect(refusalOf(plain)).toMatchObject({ code: 'not-a-workbook', looksLike: 'zip' });
  });

  it.each([
    [300, 250],
    [1024, 400],
  ])('refuses a bomb of %d MiB by what it claims, before it is unpacked', (size, limit) => {
    const bomb = changed(good, (_, view) => {
      view.setUint32(indexOfLast(good, CENTRAL) + 24, size * MEBIBYTE, true);
    });
    expect(refusalOf(bomb)).toMatchObject({
      code: 'file-too-large-unpacked',
      limitBytes: limit * MEBIBYTE,
    });
  });

  it('refuses a file that is too large to begin with', () => {
    expect(refusalOf(new Uint8Array(100 * MEBIBYTE + 1))?.code).toBe('file-too-large');
  });

  it('stops unpacking where a part holds more than it states', () => {
    const lie = changed(good, (_, view) => {
      const central = indexOfLast(good, CENTRAL);
      view.setUint32(central + 24, 10, true);
      view.setUint32(view.getUint32(central + 42, true) + 22, 10, true);
    });
    expect(reasonOf(lie)).toBe('wrong-size');
  });

  it('verifies the checksum', () => {
    const wrong = changed(good, (_, view) => {
      const central = indexOfLast(good, CENTRAL);
      view.setUint32(central + 16, 1234, true);
      view.setUint32(view.getUint32(central + 42, true) + 14, 1234, true);
    });
    expect(reasonOf(wrong)).toBe('wrong-checksum');
  });

  it('refuses a part that comes twice, also in other letters', () => {
    const parts = handMadeParts({});
    const twice = zipSync({ ...parts, 'xl/Worksheets/SHEET1.xml': strToU8('<worksheet/>') });
    expect(reasonOf(twice)).toBe('duplicate-part');
  });

  it('refuses headers that disagree, encryption and odd packing', () => {
    const central = indexOfLast(good, CENTRAL);
    const local = new DataView(good.buffer).getUint32(central + 42, true);
    expect(reasonOf(changed(good, (copy) => copy.set([0x58], local + 30)))).toBe(
      'headers-disagree',
    );
    const flagged = changed(good, (_, view) => view.setUint16(central + 8, 1, true));
    expect(refusalOf(flagged)?.code).toBe('file-password-protected');
    const packed = changed(good, (_, view) => view.setUint16(central + 10, 14, true));
    expect(reasonOf(packed)).toBe('unsupported-packing');
    const zip64 = changed(good, (_, view) => view.setUint32(central + 24, 0xffffffff, true));
    expect(reasonOf(zip64)).toBe('unsupported-packing');
  });

  it('refuses junk before and after, and a directory that is not where it should be', () => {
    expect(reasonOf(new Uint8Array([...good, 1, 2, 3]))).toBe('junk-around');
    expect(refusalOf(new Uint8Array([1, 2, 3, ...good]))?.code).toBe('not-a-workbook');
    const moved = changed(good, (_, view) => {
      const end = indexOfLast(good, END);
      view.setUint32(end + 16, view.getUint32(end + 16, true) - 1, true);
    });
    expect(reasonOf(moved)).toBe('junk-around');
  });

  it('refuses a document type in any part, and XML that is no text', () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>';
    expect(reasonOf(handMadeWorkbook({ sheetXml: entity }))).toBe('document-type');
    const parts = { ...handMadeParts({}), 'xl/odd.xml': new Uint8Array([0x3c, 0xff, 0xfe]) };
    expect(reasonOf(zipSync(parts))).toBe('broken-xml');
  });

  it('accepts the data descriptors of programs that stream', () => {
    expect(readRows(streamed(good))).toEqual([[1]]);
  });
});

/** The same parts with sizes after the data, as programs write them that cannot seek. */
function streamed(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes));
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const one = zipSync({ [name]: [content, { level: 0 }] });
    const view = new DataView(one.buffer);
    const centralAt = indexOfLast(one, CENTRAL);
    const central = Buffer.from(one.slice(centralAt, indexOfLast(one, END)));
    const local = Buffer.from(one.slice(0, centralAt));
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    for (const i of [0, 4, 8]) descriptor.writeUInt32LE(view.getUint32(14 + i, true), 4 + i);
    local.fill(0, 14, 26);
    local.writeUInt16LE(local.readUInt16LE(6) | 8, 6);
    central.writeUInt16LE(central.readUInt16LE(8) | 8, 8);
    central.writeUInt32LE(offset, 42);
    locals.push(local, descriptor);
    directory.push(central);
    offset += local.length + descriptor.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}
