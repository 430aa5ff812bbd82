import { unzipSync, zipSync, type Zippable } from 'fflate';

// The same tables must give the same bytes: no clock in a file, and one packer on all machines.
export const FIXED_TIME = '1980-01-01T00:00:00Z';

/** Office programs look for this part first. */
const FIRST_PART = '[Content_Types].xml';

/** The container packed anew, with fixed times and parts in a fixed order; `change` may edit parts. */
export function repackZip(
  bytes: Uint8Array,
  change: Readonly<Record<string, (content: Uint8Array) => Uint8Array>>,
): Uint8Array {
  const parts: Zippable = {};
  const contents = Object.entries(unzipSync(bytes));
  contents.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const [name, content] of contents) parts[name] = change[name]?.(content) ?? content;
  // Zip files keep local time: a date made from local parts is the same bytes in every time zone.
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

function rank(name: string): number {
  return name === FIRST_PART ? 0 : 1;
}
