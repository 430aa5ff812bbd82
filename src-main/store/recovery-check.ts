import { copyFileSync, writeFileSync } from 'node:fs';
import { openConnection } from './connection.ts';
import { isTaken, pageSize, readStart, removeTemporary, temporaryPath } from './study-file.ts';

/**
 * Does the passphrase fit a study that a crash left in the middle of a transaction? `true` also
 * where there was no crash. SQLite rolls an interrupted transaction back before it can tell
 * whether the key is right; with a wrong one it cuts pages off the file until the right one is
 * tried. So the key is tried on a copy first.
 */
export function mayRecover(path: string, passphrase: string): boolean {
  if (!hasHotJournal(path)) return true;
  return fitsFirstPage(path, passphrase) || recoversCopy(path, passphrase);
}

const journalMagic = Buffer.from('d9d505f920a163d7', 'hex');

/** A journal that is empty or begins with zeros belongs to a finished transaction. */
function hasHotJournal(path: string): boolean {
  const journal = `${path}-journal`;
  return isTaken(journal) && readStart(journal, journalMagic.length).equals(journalMagic);
}

/** One page is no whole database, but only a key that fits finds that out. */
function fitsFirstPage(path: string, passphrase: string): boolean {
  const temporary = temporaryPath(path);
  try {
    writeFileSync(temporary, readStart(path, pageSize), { flag: 'wx', mode: 0o600 });
    const opened = openConnection(temporary, passphrase);
    if (opened.ok) opened.value.close();
    return opened.ok || opened.error.code === 'file-damaged';
  } finally {
    removeTemporary(temporary);
  }
}

/** A power cut may have torn the first page itself; then only the whole recovery can tell. */
function recoversCopy(path: string, passphrase: string): boolean {
  const temporary = temporaryPath(path);
  try {
    writeFileSync(temporary, '', { flag: 'wx', mode: 0o600 });
    copyFileSync(path, temporary);
    copyFileSync(`${path}-journal`, `${temporary}-journal`);
    const copy = openConnection(temporary, passphrase);
    if (copy.ok) copy.value.close();
    return copy.ok;
  } finally {
    removeTemporary(temporary);
  }
}
