import { fileURLToPath } from 'node:url';

/** What can run beside the process that asks: a process or a thread of its own. */
export type EntryName = 'data-main' | 'parse-child' | 'estimate-thread' | 'row-helper';

// Seen from this file while the sources run as they are; bundled, all entries share one folder.
const sources: Readonly<Record<EntryName, string>> = {
  'data-main': '../hosts/data/main.ts',
  'parse-child': './parse-child.ts',
  'estimate-thread': './estimate-thread.ts',
  'row-helper': './row-helper.ts',
};

/** Where is the file of an entry, in the sources or in the bundle? */
export function entryPath(name: EntryName): string {
  const isSource = import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(isSource ? sources[name] : `./${name}.js`, import.meta.url));
}
