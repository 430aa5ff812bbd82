import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { fail } from '../../services/app-error.ts';

/**
 * The folder for a command's files, made where it is not there. Each missing folder is made by
 * itself: where a file system refuses without a reason (as /proc), Node's own recursion has no end.
 */
export async function makeFolder(path: string): Promise<Result<null, AppError>> {
  const missing: string[] = [];
  let folder = resolve(path);
  try {
    while (!(await isFolder(folder))) {
      missing.unshift(folder);
      // A drive that is not there has no folder above it.
      if (dirname(folder) === folder) break;
      folder = dirname(folder);
    }
    for (const next of missing) await mkdir(next);
    return ok(null);
  } catch {
    return fail('read-only-folder', { file: path });
  }
}

/** False where nothing stands; what is no folder is no place for files either. */
async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
  throw new Error('a file stands in the way');
}
