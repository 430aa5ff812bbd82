import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { repackZip } from '../../../../src-main/writers/repack-zip.ts';

const packed = (mtime: Date, names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(name)])), { mtime });

describe('a container packed anew', () => {
  it('has the same bytes whenever and in whatever order its parts were packed', () => {
    const first = packed(new Date(2020, 1, 1), ['b.xml', '[Content_Types].xml', 'a.xml']);
    const second = packed(new Date(2026, 6, 5), ['a.xml', 'b.xml', '[Content_Types].xml']);
    expect(Buffer.compare(repackZip(first, {}), repackZip(second, {}))).toBe(0);
  });

  it('puts the list of types first and edits the parts it is asked to', () => {
    const bytes = packed(new Date(2020, 1, 1), ['a.xml', '[Content_Types].xml']);
    const parts = unzipSync(repackZip(bytes, { 'a.xml': () => strToU8('ny') }));
    expect(Object.keys(parts)).toEqual(['[Content_Types].xml', 'a.xml']);
    expect(strFromU8(parts['a.xml'] ?? new Uint8Array())).toBe('ny');
  });
});
