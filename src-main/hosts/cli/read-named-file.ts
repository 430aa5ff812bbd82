/** What stands in the file at a path? */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { CommandError } from './command.ts';

/** A file as the readers take it: its bytes, and its name without the folder. */
export interface NamedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A file that is not there, or cannot be read, is missing. */
export async function readNamedFile(path: string): Promise<Result<NamedFile, CommandError>> {
  const fileName = basename(path);
  try {
    return ok({ fileName, bytes: await readFile(path) });
  } catch {
    return err({ code: 'file-missing', fileName });
  }
}
