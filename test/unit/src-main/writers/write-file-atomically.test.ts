import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../../../src-main/writers/write-file-atomically.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panelvaerk-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a file whole or not at all', () => {
  it('writes a new file and nothing else', () => {
    const path = join(folder, 'tabel.xlsx');
    expect(writeFileAtomically(path, new Uint8Array([1, 2, 3]))).toEqual({
      ok: true,
      value: undefined,
    });
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['tabel.xlsx']);
  });

  it.skipIf(process.platform === 'win32')('lets only its owner read it', () => {
    const path = join(folder, 'tabel.xlsx');
    writeFileAtomically(path, new Uint8Array([1]));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('replaces an old file', () => {
    const path = join(folder, 'tabel.xlsx');
    writeFileSync(path, 'gammel og længere');
    writeFileAtomically(path, new TextEncoder().encode('ny'));
    expect(readFileSync(path, 'utf8')).toBe('ny');
  });

  it('leaves no trace when the name cannot be taken', () => {
    const path = join(folder, 'mappe');
    mkdirSync(path);
    writeFileSync(join(path, 'indhold'), 'x');
    expect(() => writeFileAtomically(path, new Uint8Array([1]))).toThrow('EISDIR');
    expect(readdirSync(folder)).toEqual(['mappe']);
  });

  it('says that the folder is gone', () => {
    const path = join(folder, 'fjernet', 'tabel.xlsx');
    expect(writeFileAtomically(path, new Uint8Array([1]))).toEqual({
      ok: false,
      error: { code: 'file-moved' },
    });
  });
});
