import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface TemporaryCopy {
  readonly folder: string;
  plant(path: string, lines: readonly string[]): void;
  remove(): void;
}

/** A copy of parts of the project, to plant faults in that the checks must find. */
export function temporaryCopy(parts: readonly string[]): TemporaryCopy {
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-planted-'));
  for (const part of parts) {
    cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    plant(path, lines) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
