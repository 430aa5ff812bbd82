/** What can go wrong with the study file itself while it is read or written. */
export type StorageError =
  | { readonly code: 'no-space' }
  | { readonly code: 'file-moved' }
  | { readonly code: 'read-only-folder' }
  | { readonly code: 'file-missing' }
  | { readonly code: 'file-damaged' }
  | { readonly code: 'in-use' };

/**
 * Is this exception one that the disk, the folder or another program caused? `null` means no:
 * then it is a bug and belongs to whoever catches those.
 */
export function storageErrorOf(error: unknown): StorageError | null {
  const code = codeOf(error);
  const entry = table.find(([prefixes]) => prefixes.some((prefix) => startsAt(code, prefix)));
  return entry === undefined ? null : { code: entry[1] };
}

// The first match counts: a file that was replaced while open is reported as a kind of READONLY.
const table: readonly (readonly [readonly string[], StorageError['code']])[] = [
  [['SQLITE_FULL', 'ENOSPC', 'EDQUOT'], 'no-space'],
  [['SQLITE_READONLY_DBMOVED', 'SQLITE_IOERR', 'EIO', 'ENODEV'], 'file-moved'],
  [['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'EACCES', 'EPERM', 'EROFS'], 'read-only-folder'],
  [['SQLITE_CORRUPT', 'SQLITE_NOTADB'], 'file-damaged'],
  [['SQLITE_BUSY', 'SQLITE_LOCKED', 'EBUSY'], 'in-use'],
  [['ENOENT', 'ENOTDIR'], 'file-missing'],
];

function startsAt(code: string, prefix: string): boolean {
  return code === prefix || code.startsWith(`${prefix}_`);
}

/** The code that Node and SQLite put on their exceptions; empty where there is none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
