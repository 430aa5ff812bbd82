import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

export interface WriteFileError {
  readonly code: 'no-space' | 'read-only-folder' | 'file-moved' | 'file-in-use';
}

const CODES: Readonly<Record<string, WriteFileError['code']>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
  EACCES: 'read-only-folder',
  EROFS: 'read-only-folder',
  EPERM: 'file-in-use',
  EBUSY: 'file-in-use',
  ENOENT: 'file-moved',
  ENOTDIR: 'file-moved',
  EIO: 'file-moved',
};

/**
 * Puts the bytes under this name, whole or not at all: written beside it, synced, renamed over it,
 * the folder synced. A failure or a power cut leaves the old file and nothing of ours beside it.
 */
export function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
): Result<undefined, WriteFileError> {
  const suffix = randomBytes(6).toString('hex');
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${suffix}.tmp`);
  try {
    writeSynced(temporary, bytes);
    renameSync(temporary, path);
    syncFolder(dirname(path));
    return ok(undefined);
  } catch (cause) {
    removeQuietly(temporary);
    const code = cause instanceof Error && 'code' in cause ? CODES[String(cause.code)] : undefined;
    if (code === undefined) throw cause;
    return err({ code });
  }
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  // Windows has no such call for folders: its rename is kept by the file system's own journal.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The failure that brought us here is the one to tell.
  }
}
