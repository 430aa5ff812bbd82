import { fileURLToPath } from 'node:url';

import { frameOf } from '../../src-main/hosts/cli/flat-frame.ts';
import { readTable } from '../../src-main/hosts/cli/read-table.ts';
import type { PlainFrame } from '../../src-main/domain/modelling/design.ts';

/** The path of a folder or file of the reference numbers. */
export function referencePath(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** One of the reference data files, read as the command line reads it. */
export async function readFrame(path: string): Promise<PlainFrame> {
  const table = await readTable(path);
  if (!table.ok) throw new Error(`${path}: ${table.error.code}`);
  return frameOf(table.value);
}
