import { strToU8, zipSync, type Zippable } from 'fflate';

/** Text files as one zip file: the same texts give the same bytes, whatever the clock says. */
export function zipFiles(
  files: readonly { readonly name: string; readonly content: string }[],
): Uint8Array {
  const parts: Zippable = {};
  for (const { name, content } of files) parts[name] = strToU8(content);
  // Zip files keep local time: a date made from local parts is the same bytes in every time zone.
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}
