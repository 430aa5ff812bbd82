import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeOf, studyFolder, write } from './support/temporary-study.ts';
import { loadMeta, saveMeta } from '../../../../src-main/store/documents.ts';
import type {
  ReadableDatabase,
  StudyDatabase,
  WritableDatabase,
} from '../../../../src-main/store/sql.ts';
import { copyInto, identifier, inTransaction, sql } from '../../../../src-main/store/sql.ts';

const studies = studyFolder();

describe('sql', () => {
  it('binds values and never splices them', () => {
    const name = "x'; DROP TABLE meta; --";
    expect(sql`SELECT * FROM meta WHERE key = ${name} AND value = ${3}`).toEqual({
      text: 'SELECT * FROM meta WHERE key = ? AND value = ?',
      values: [name, 3],
    });
    const database = studies.emptied();
    expect(database.get(sql`SELECT ${name} AS name`, (row) => row.name)).toBe(name);
  });

  it('takes plain table names only', () => {
    expect(sql`SELECT * FROM ${identifier('source_row')}`.text).toBe('SELECT * FROM "source_row"');
    for (const name of ['', 'a b', 'a"b', 'A', '1a', 'a;']) {
      expect(() => identifier(name)).toThrow('an SQL name is plain');
    }
  });

  it('binds no number that SQLite would turn into NULL', () => {
    expect(() => sql`SELECT ${Number.NaN}`).toThrow('a bound number is finite');
  });
});

describe('reading', () => {
  it('gives every row, or the first, or null', () => {
    const database = studies.emptied();
    const query = sql`SELECT 1 AS n UNION SELECT 2 ORDER BY n`;
    expect(database.all(query, (row) => row.n)).toEqual([1, 2]);
    expect(database.get(query, (row) => row.n)).toBe(1);
    expect(database.get(sql`SELECT key FROM meta WHERE key = 'none'`, (row) => row)).toBeNull();
  });

  it('cannot change anything', () => {
    const database = studies.emptied();
    const insert = sql`INSERT INTO meta VALUES ('title', 'x') RETURNING key`;
    expect(() => database.all(insert, (row) => row)).toThrow('a read changes nothing');
    expect(() => database.get(insert, (row) => row)).toThrow('a read changes nothing');
    expect(loadMeta(database, 'title')).toBeNull();
  });

  it('is another type than writing', () => {
    const readable: (database: ReadableDatabase) => string | null = (database) =>
      loadMeta(database, 'created-at');
    const writable: (tx: WritableDatabase) => void = (tx) => saveMeta(tx, 'title', 'x');
    type CanWrite<T> = T extends WritableDatabase ? true : false;
    const verdicts: [
      CanWrite<StudyDatabase>,
      CanWrite<ReadableDatabase>,
      CanWrite<WritableDatabase>,
    ] = [false, false, true];
    const database = studies.emptied();
    write(database, writable);
    expect(readable(database)).toBe('2026-03-01T12:00:00.000Z');
    expect(verdicts).toEqual([false, false, true]);
  });
});

describe('inTransaction', () => {
  it('stores nothing when its work throws', () => {
    const database = studies.emptied();
    const failing = () =>
      inTransaction(database, (tx) => {
        saveMeta(tx, 'record-key', 'half');
        throw new Error('stop');
      });
    expect(failing).toThrow('stop');
    expect(loadMeta(database, 'record-key')).toBeNull();
    expect(write(database, (tx) => tx.run(sql`DELETE FROM meta WHERE key = 'none'`))).toBe(0);
  });

  it('stores nothing when a failed statement was swallowed', () => {
    const database = studies.emptied();
    const careless = () =>
      inTransaction(database, (tx) => {
        for (const key of ['a', 'a', 'b']) {
          try {
            tx.run(sql`INSERT INTO meta VALUES (${key}, 'x')`);
          } catch {
            continue;
          }
        }
      });
    expect(careless).toThrow('UNIQUE constraint failed: meta.key');
    expect(database.all(sql`SELECT key FROM meta WHERE value = 'x' AND key < 'c'`, String)).toEqual(
      [],
    );
  });

  it('lets nobody write after its end, nest, or wait inside', () => {
    const database = studies.emptied();
    const kept = write(database, (tx) => tx);
    expect(() => kept.run(sql`DELETE FROM meta`)).toThrow('a transaction is over');
    expect(() => write(database, () => write(database, () => 1))).toThrow('do not nest');
    expect(() => write(database, () => Promise.resolve(1))).toThrow('promise');
    expect(loadMeta(database, 'created-at')).not.toBeNull();
  });

  it('says that the disk is full and leaves everything as it was', () => {
    const database = studies.open();
    const pages = database.get(sql`PRAGMA page_count`, (row) => Number(row.page_count)) ?? 0;
    database.get({ text: `PRAGMA max_page_count = ${pages + 2}`, values: [] }, (row) => row);
    const filled = inTransaction(database, (tx) => {
      for (let index = 0; index < 200; index += 1) {
        try {
          tx.run(sql`INSERT INTO meta VALUES (${`key-${index}`}, ${'x'.repeat(1000)})`);
        } catch {
          continue;
        }
      }
    });
    expect(codeOf(filled)).toBe('no-space');
    expect(database.all(sql`SELECT key FROM meta`, (row) => row.key)).toEqual(['created-at']);
    expect(inTransaction(database, (tx) => saveMeta(tx, 'title', 'small')).ok).toBe(true);
  });

  it('refuses to write to a file that was replaced or removed while open', () => {
    const database = studies.open();
    write(database, (tx) => saveMeta(tx, 'title', 'before'));
    copyFileSync(studies.copy(), studies.path('other'));
    const other = readFileSync(studies.path('other'));
    renameSync(studies.path('other'), database.path);
    expect(codeOf(inTransaction(database, (tx) => saveMeta(tx, 'title', 'lost')))).toBe(
      'file-moved',
    );
    expect(readFileSync(database.path).equals(other)).toBe(true);
    expect(loadMeta(database, 'title')).toBe('before');
    rmSync(database.path);
    expect(codeOf(inTransaction(database, (tx) => saveMeta(tx, 'title', 'lost')))).toBe(
      'file-moved',
    );
  });
});

describe('copyInto', () => {
  it('writes an encrypted copy and refuses to write over a file with content', () => {
    const database = studies.emptied();
    copyInto(database, studies.path('copied.panel'));
    const bytes = readFileSync(studies.path('copied.panel'));
    expect(bytes.length).toBeGreaterThan(4096);
    expect(bytes.toString('latin1')).not.toContain('SQLite format 3');
    expect(() => copyInto(database, studies.path('copied.panel'))).toThrow(
      'output file already exists',
    );
    expect(readFileSync(studies.path('copied.panel')).equals(bytes)).toBe(true);
  });
});
