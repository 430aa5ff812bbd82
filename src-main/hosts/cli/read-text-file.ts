/** What does a text beside printed tables say? */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { readRunningText } from '../../readers/running-text.ts';
import type { CommandError } from './command.ts';

/** The running text of a txt, md or docx file. */
export async function readTextFile(path: string): Promise<Result<string, CommandError>> {
  const fileName = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return err({ code: 'file-missing', fileName });
  }
  const text = readRunningText(bytes, fileName);
  return text.ok ? text : err({ ...text.error });
}
