import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/kernel/parse-json.ts';
import { writeFileAtomically } from '../writers/write-file-atomically.ts';

const fileSchema = z.array(z.strictObject({ path: z.string(), openedAt: z.string() }));
type Entry = z.infer<typeof fileSchema>[number];

const KEPT = 8;

/** Paths of the studies opened last, kept in the settings folder; nothing about their content. */
export interface RecentStudies {
  list(): readonly (Entry & { name: string; folder: string; exists: boolean })[];
  remember(path: string, openedAt: string): void;
  forget(path: string): void;
}

export function createRecentStudies(settingsFolder: string): RecentStudies {
  const file = join(settingsFolder, 'recent-studies.json');
  const read = (): Entry[] => {
    if (!existsSync(file)) return [];
    // A damaged settings file costs the list, never the start of the app.
    const parsed = fileSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : [];
  };
  const write = (entries: readonly Entry[]): void => {
    writeFileAtomically(file, new TextEncoder().encode(JSON.stringify(entries, null, 2)));
  };
  const others = (path: string) => read().filter((entry) => entry.path !== path);
  return {
    list: () =>
      read().map((entry) => ({
        ...entry,
        name: basename(entry.path),
        folder: dirname(entry.path),
        exists: existsSync(entry.path),
      })),
    remember: (path, openedAt) => write([{ path, openedAt }, ...others(path)].slice(0, KEPT)),
    forget: (path) => write(others(path)),
  };
}
