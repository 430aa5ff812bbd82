import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type BetterSqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { openConnection } from '../../../../src-main/store/connection.ts';
import { codeOf, passphrase, studyFolder, valueOf } from './support/temporary-study.ts';

const studies = studyFolder();
const root = fileURLToPath(new URL('../../../../', import.meta.url));

function emptyFile(name: string): string {
  writeFileSync(studies.path(name), '');
  return studies.path(name);
}

describe('openConnection', () => {
  let connection: BetterSqlite.Database | null = null;
  const live = () => {
    connection ??= valueOf(openConnection(emptyFile('live.panel'), passphrase));
    return connection;
  };
  afterAll(() => void connection?.close());

  it.each([
    ['cipher', 'sqlcipher'],
    ['legacy', '4'],
    ['kdf_iter', '256000'],
    ['journal_mode', 'delete'],
    ['synchronous', 3],
    ['locking_mode', 'exclusive'],
    ['temp_store', 2],
    ['secure_delete', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['foreign_keys', 1],
    ['mmap_size', 0],
  ])('leaves %s at %s on the live connection', (name, expected) => {
    expect(live().pragma(name, { simple: true })).toBe(expected);
  });

  it('makes an encrypted database of an empty file and refuses a missing one', () => {
    const path = emptyFile('empty.panel');
    const raw = valueOf(openConnection(path, passphrase));
    raw.exec('CREATE TABLE t (a)').close();
    expect(readFileSync(path).toString('latin1')).not.toContain('SQLite format 3');
    expect(codeOf(openConnection(path, 'en helt anden lang sætning'))).toBe(
      'wrong-passphrase-or-damaged',
    );
    expect(codeOf(openConnection(studies.path('missing'), passphrase))).not.toBe('ok');
    expect(readdirSync(studies.path('.'))).not.toContain('missing');
  });
});

/** Every source file of the app, by its path. */
function sources(): readonly { readonly path: string; readonly text: string }[] {
  return ['src-main', 'shared', 'src-renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
      .map((path) => ({
        path: `${folder}/${path.replaceAll('\\', '/')}`,
        text: readFileSync(join(root, folder, path), 'utf8'),
      })),
  );
}

describe('the sources', () => {
  const store = 'src-main/store';
  it.each([
    ['a database is opened', /new Database\(/g, [`${store}/connection.ts`]],
    ['the library is loaded', /^import (?!type).*'better-sqlite3'/gm, [`${store}/connection.ts`]],
    ['a key is set', /\.key\((key|passphrase|Buffer|bytes)\b/g, [`${store}/connection.ts`]],
    ['a file is re-encrypted', /\.rekey\(/g, [`${store}/change-passphrase.ts`]],
    ['a database is copied', /VACUUM INTO/g, [`${store}/sql.ts`]],
    ['a raw handle is wrapped', /handleFor = |function handleFor/g, [`${store}/sql.ts`]],
  ])('show one place where %s', (_what, pattern, expected) => {
    const places = sources().flatMap(({ path, text }) =>
      [...text.matchAll(pattern)].map(() => path),
    );
    expect(places).toEqual(expected);
  });

  it('use nothing that would write plain text or take a key as SQL', () => {
    const banned =
      /pragma\s*\W{0,3}\s*(re|hex)?(re)?key\b|\bATTACH\s+(DATABASE|\$|'|\?)|\.serialize\(|\.backup\(|\.loadExtension\(|\.unsafeMode\(/i;
    const hits = sources().filter(({ text }) => banned.test(text));
    expect(hits.map(({ path }) => path)).toEqual([]);
    for (const bad of [
      "db.pragma(`rekey='x'`)",
      "PRAGMA key = 'x'",
      'ATTACH ? AS other',
      'db.serialize()',
    ]) {
      expect(banned.test(bad)).toBe(true);
    }
  });
});
