/** What does a text beside printed tables say? */
import { err, type Result } from '../../../shared/kernel/result.ts';
import { readRunningText } from '../../readers/running-text.ts';
import type { CommandError } from './command.ts';
import { readNamedFile } from './read-named-file.ts';

/** The running text of a txt, md or docx file. */
export async function readTextFile(path: string): Promise<Result<string, CommandError>> {
  const file = await readNamedFile(path);
  if (!file.ok) return file;
  const { bytes, fileName } = file.value;
  const text = readRunningText(bytes, fileName);
  return text.ok ? text : err({ ...text.error });
}
