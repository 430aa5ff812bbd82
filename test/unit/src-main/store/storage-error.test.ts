import { describe, expect, it } from 'vitest';
import { codeOf, storageErrorOf } from '../../../../src-main/store/storage-error.ts';

function failure(code: unknown): Error {
  return Object.assign(new Error('message'), { code });
}

describe('storageErrorOf', () => {
  it.each([
    ['SQLITE_FULL', 'no-space'],
    ['ENOSPC', 'no-space'],
    ['SQLITE_READONLY_DBMOVED', 'file-moved'],
    ['SQLITE_IOERR_FSYNC', 'file-moved'],
    ['SQLITE_READONLY', 'read-only-folder'],
    ['SQLITE_CANTOPEN', 'read-only-folder'],
    ['EROFS', 'read-only-folder'],
    ['SQLITE_CORRUPT_INDEX', 'file-damaged'],
    ['SQLITE_BUSY', 'in-use'],
    ['ENOENT', 'file-missing'],
  ])('takes %s for %s', (code, expected) => {
    expect(storageErrorOf(failure(code))).toEqual({ code: expected });
  });

  it('takes anything else for a bug', () => {
    for (const error of [failure('SQLITE_CONSTRAINT_UNIQUE'), failure('EIOX'), new Error('x'), 7]) {
      expect(storageErrorOf(error)).toBeNull();
    }
  });

  it('finds no code where there is none', () => {
    expect(codeOf(failure(5))).toBe('');
    expect(codeOf({ code: 'ENOSPC' })).toBe('');
  });
});
