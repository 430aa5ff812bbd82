import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { makeFolder } from '../../../../../src-main/hosts/cli/make-folder.ts';

describe('makeFolder', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'panelvaerk-folder-'));
    writeFileSync(join(root, 'file'), '');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('makes every folder on the way, and is content with one that is there', async () => {
    const path = join(root, 'a', 'b', 'c');
    expect(await makeFolder(path)).toEqual({ ok: true, value: null });
    expect(existsSync(path)).toBe(true);
    expect((await makeFolder(path)).ok).toBe(true);
  });

  it.each(['file', 'file/below'])('refuses %s, where a file stands in the way', async (name) => {
    const file = join(root, name);
    expect(await makeFolder(file)).toEqual({
      ok: false,
      error: { code: 'read-only-folder', data: { file } },
    });
  });

  it.runIf(process.platform === 'linux')('answers where nothing can be made', async () => {
    expect((await makeFolder('/proc/nowhere/out')).ok).toBe(false);
  });
});
