import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fileIdentity,
  inspectFile,
  isPlainDatabase,
  isTaken,
  removeLeftovers,
  removeTemporary,
  syncFile,
  syncFolderOf,
  temporaryPath,
} from '../../../../src-main/store/study-file.ts';
import { studyFolder } from './support/temporary-study.ts';

const studies = studyFolder();

function file(name: string, content: string | Buffer): string {
  writeFileSync(studies.path(name), content);
  return studies.path(name);
}

describe('inspectFile', () => {
  it('tells why a file cannot be a study', () => {
    const plain = Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(9000)]);
    expect(inspectFile(studies.path('none'))).toEqual({
      ok: false,
      error: { code: 'file-missing' },
    });
    for (const [path, found] of [
      [studies.path('.'), 'folder'],
      [file('empty', ''), 'empty'],
      [file('short', randomBytes(4095)), 'too-short'],
      [file('text', 'æøå '.repeat(3000)), 'other'],
    ] as const) {
      expect(inspectFile(path)).toEqual({ ok: false, error: { code: 'not-a-study', found } });
    }
    expect(inspectFile(file('plain', plain))).toEqual({
      ok: false,
      error: { code: 'not-encrypted' },
    });
    expect(isPlainDatabase(studies.path('plain'))).toBe(true);
    expect(isPlainDatabase(studies.path('text'))).toBe(false);
  });

  it('never takes random bytes for something else', () => {
    for (let index = 0; index < 50; index += 1) {
      expect(inspectFile(file('random', randomBytes(4096))).ok).toBe(true);
    }
  });
});

describe('names beside the study', () => {
  it('removes leftovers of this study and nothing that looks alike', () => {
    mkdirSync(studies.path('beside'));
    const study = studies.path('beside/a.panel');
    const leftover = basename(temporaryPath(study));
    const kept = [
      'a.panel',
      'a.panel-journal',
      'a.panel-new-0123456789abcde',
      'a.panel-new-0123456789abcdef.bak',
      'a.panel-new-0123456789ABCDEF',
      'a.panel-new-opgave',
      'b.panel-new-0123456789abcdef',
      'xa.panel-new-0123456789abcdef',
    ];
    for (const name of [...kept, leftover, `${leftover}-journal`]) file(`beside/${name}`, 'x');
    mkdirSync(studies.path('beside/a.panel-new-00000000000000aa'));
    symlinkSync(study, studies.path('beside/a.panel-new-00000000000000bb'));
    removeLeftovers(study);
    expect(readdirSync(dirname(study)).toSorted()).toEqual(
      [...kept, 'a.panel-new-00000000000000aa', 'a.panel-new-00000000000000bb'].toSorted(),
    );
  });

  it('makes a new name each time and removes it with its journal', () => {
    const first = temporaryPath(studies.path('c.panel'));
    expect(temporaryPath(studies.path('c.panel'))).not.toBe(first);
    writeFileSync(first, 'x');
    writeFileSync(`${first}-journal`, 'x');
    syncFile(first);
    syncFolderOf(first);
    removeTemporary(first);
    removeTemporary(first);
    expect([isTaken(first), isTaken(`${first}-journal`)]).toEqual([false, false]);
  });
});

describe('fileIdentity', () => {
  it('follows the file, not its name', () => {
    const first = file('first', 'x');
    const second = file('second', 'x');
    const identity = fileIdentity(first);
    expect(fileIdentity(second)).not.toBe(identity);
    renameSync(first, second);
    expect(fileIdentity(second)).toBe(identity);
    expect(fileIdentity(first)).toBeNull();
    symlinkSync(studies.path('gone'), studies.path('dangling'));
    expect(fileIdentity(studies.path('dangling'))).toBeNull();
    expect(isTaken(studies.path('dangling'))).toBe(true);
  });
});
