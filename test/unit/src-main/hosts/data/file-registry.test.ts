import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileRegistry } from '../../../../../src-main/hosts/data/file-registry.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panelvaerk-registry-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the file registry', () => {
  it('gives bytes back under their token, and nothing under another', () => {
    const registry = createFileRegistry();
    const token = registry.addBytes('liste.xlsx', new Uint8Array([1, 2, 3]));
    expect(registry.bytes(token)).toEqual({ name: 'liste.xlsx', bytes: new Uint8Array([1, 2, 3]) });
    expect(registry.bytes(`${token}x`)).toBeNull();
    expect(registry.path(token)).toBeNull();
  });

  it('keeps of an uploaded name only the file name', () => {
    const registry = createFileRegistry();
    const token = registry.addBytes('../../etc/passwd', new Uint8Array());
    expect(registry.bytes(token)?.name).toBe('passwd');
  });

  it('gives one token per path and reads a picked file when asked', () => {
    const registry = createFileRegistry();
    const path = join(folder, 'svar.csv');
    writeFileSync(path, 'a;b');
    const token = registry.tokenForPath(path);
    expect(registry.tokenForPath(path)).toBe(token);
    expect(registry.path(token)).toBe(path);
    expect(new TextDecoder().decode(registry.bytes(token)?.bytes)).toBe('a;b');
  });

  it('answers null for a picked file that has gone', () => {
    const registry = createFileRegistry();
    expect(registry.bytes(registry.tokenForPath(join(folder, 'væk.csv')))).toBeNull();
  });

  it('lets the oldest bytes go when too much is held', () => {
    const registry = createFileRegistry();
    const large = new Uint8Array(100 * 1024 * 1024);
    const tokens = Array.from({ length: 6 }, () => registry.addBytes('x', large));
    const held = tokens.map((token) => registry.bytes(token) !== null);
    expect(held).toEqual([false, false, true, true, true, true]);
  });
});
