import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { codeOf } from './storage-error.ts';

export type UnfitFile =
  | { readonly code: 'file-missing' }
  | { readonly code: 'not-a-study'; readonly found: 'empty' | 'folder' | 'too-short' | 'other' }
  | { readonly code: 'not-encrypted' };

/** SQLCipher's page; the smallest study is one of them. */
export const pageSize = 4096;
const plainHeader = Buffer.from('SQLite format 3\0', 'latin1');
const foreignHeaders = ['PK\u0003\u0004', '%PDF', '\u0089PNG', '\u00d0\u00cf\u0011\u00e0'];

/** Could this file be an encrypted study, as far as a look at its first page tells? */
export function inspectFile(path: string): Result<null, UnfitFile> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return err({ code: 'file-missing' });
  if (!stats.isFile()) return err({ code: 'not-a-study', found: 'folder' });
  if (stats.size === 0) return err({ code: 'not-a-study', found: 'empty' });
  const page = readStart(path, pageSize);
  if (page.subarray(0, plainHeader.length).equals(plainHeader))
    return err({ code: 'not-encrypted' });
  if (stats.size < pageSize) return err({ code: 'not-a-study', found: 'too-short' });
  return looksEncrypted(page) ? ok(null) : err({ code: 'not-a-study', found: 'other' });
}

/** Does the file say of itself that it is an unencrypted database? */
export function isPlainDatabase(path: string): boolean {
  return readStart(path, plainHeader.length).equals(plainHeader);
}

/** The first bytes of a file, fewer where it is shorter. */
export function readStart(path: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * 4,096 random bytes hold practically all 256 values (one is missing once in 35,000 pages); text,
 * zeros and most formats hold far fewer.
 */
function looksEncrypted(page: Buffer): boolean {
  const start = page.toString('latin1', 0, 4);
  return new Set(page).size >= 200 && !foreignHeaders.includes(start);
}

/** Which file does this path name? `null` where there is none; a replaced file is another one. */
export function fileIdentity(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.dev}:${stats.ino}`;
}

/** Is the name taken, be it by a dangling link? */
export function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A name beside the study for a file on its way to become the study. */
export function temporaryPath(studyPath: string): string {
  return join(dirname(studyPath), `${basename(studyPath)}-new-${randomBytes(8).toString('hex')}`);
}

/** Removes what an interrupted creation or passphrase change left; only names made above. */
export function removeLeftovers(studyPath: string): void {
  const folder = dirname(studyPath);
  const prefix = `${basename(studyPath)}-new-`;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const isOurs = entry.isFile() && entry.name.startsWith(prefix);
    if (isOurs && /^[0-9a-f]{16}(-journal)?$/.test(entry.name.slice(prefix.length))) {
      rmSync(join(folder, entry.name), { force: true });
    }
  }
}

/** Removes one temporary file and its journal. */
export function removeTemporary(temporary: string): void {
  rmSync(temporary, { force: true });
  rmSync(`${temporary}-journal`, { force: true });
}

/** Waits until the file's content is on the disk. */
export function syncFile(path: string): void {
  syncDescriptor(openSync(path, 'r+'));
}

/** Waits until the folder's names are on the disk. Windows has no such call and needs none. */
export function syncFolderOf(path: string): void {
  if (process.platform !== 'win32') syncDescriptor(openSync(dirname(path), 'r'));
}

function syncDescriptor(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Some network folders cannot sync a folder; a failing disk says EIO and must be heard.
    if (codeOf(error) !== 'EINVAL') throw error;
  } finally {
    closeSync(descriptor);
  }
}
