import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createStudy, openStudy } from '../../../../src-main/store/open-study.ts';
import { saveSource } from '../../../../src-main/store/sources.ts';
import { sql } from '../../../../src-main/store/sql.ts';
import { killHard, said, startChild } from './support/child.ts';
import { sampleRows, sampleSource } from './support/sample-source.ts';
import { asOrdinaryUser } from './support/ordinary-user.ts';
import {
  codeOf,
  fixedClock,
  isPrivate,
  passphrase,
  studyFolder,
  valueOf,
  write,
} from './support/temporary-study.ts';

const studies = studyFolder();
const wrong = 'en helt anden lang sætning';

function openCode(path: string, withPassphrase = passphrase): string {
  return codeOf(openStudy(path, withPassphrase));
}

describe('createStudy', () => {
  it('makes an encrypted file for the owner alone and leaves nothing beside it', () => {
    mkdirSync(studies.path('new'));
    const path = studies.path('new/ny æøå.panel');
    const created = valueOf(createStudy(path, passphrase, fixedClock));
    created.close();
    expect(readdirSync(dirname(path))).toEqual(['ny æøå.panel']);
    expect(readFileSync(path).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(isPrivate(path)).toBe(true);
  });

  it('makes no file without a passphrase worth the name', () => {
    const path = studies.path('none.panel');
    const refused = ['', '   ', 'kort', undefined, null, `x'${'ab'.repeat(32)}'`, '123456789012'];
    for (const weak of refused) {
      const created: unknown = Reflect.apply(createStudy, null, [path, weak, fixedClock]);
      expect(created).toMatchObject({ ok: false, error: { code: 'weak-passphrase' } });
    }
    expect(existsSync(path)).toBe(false);
  });

  it('replaces no file, be it a dangling link', () => {
    writeFileSync(studies.path('taken.panel'), 'mine');
    symlinkSync(studies.path('nowhere'), studies.path('link.panel'));
    for (const name of ['taken.panel', 'link.panel']) {
      expect(codeOf(createStudy(studies.path(name), passphrase, fixedClock))).toBe('file-exists');
    }
    expect(readFileSync(studies.path('taken.panel'), 'utf8')).toBe('mine');
  });

  it('says that the folder is missing or may not be written to', () => {
    const missing = studies.path('no such folder/x.panel');
    expect(codeOf(createStudy(missing, passphrase, fixedClock))).toBe('file-missing');
    mkdirSync(studies.path('locked'), { mode: 0o555 });
    const locked = studies.path('locked/x.panel');
    asOrdinaryUser(dirname(locked), () => {
      expect(codeOf(createStudy(locked, passphrase, fixedClock))).toBe('read-only-folder');
    });
  });
});

describe('openStudy', () => {
  it('opens with "å" composed or decomposed', () => {
    const path = studies.path('nfc.panel');
    valueOf(createStudy(path, 'bl\u00e5 gr\u00f8d p\u00e5 bordet', fixedClock)).close();
    expect(openCode(path, 'bla\u030a gr\u00f8d pa\u030a bordet')).toBe('ok');
  });

  it('answers a wrong passphrase within half a second and changes nothing', () => {
    const path = studies.copy();
    const before = readFileSync(path);
    const start = performance.now();
    for (const attempt of [wrong, ` ${passphrase}`]) {
      expect(openCode(path, attempt)).toBe('wrong-passphrase-or-damaged');
    }
    expect((performance.now() - start) / 2).toBeLessThan(500);
    for (const impossible of ['', ' ', `x'${'ab'.repeat(32)}'`]) {
      expect(openCode(path, impossible)).toBe('wrong-passphrase-or-damaged');
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(20_480)],
    ['a line of text', Buffer.from('hej\n')],
    ['a long text', Buffer.from('Kære læser, dette er en tekst. '.repeat(600))],
    ['a workbook', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(9000, 'xlsx-æ')])],
  ])('takes a file with %s for no study and keeps every byte', (name, content) => {
    const path = studies.path(`${name}.panel`);
    writeFileSync(path, content);
    expect(openCode(path)).toBe('not-a-study');
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  it('takes no folder, no missing file and no unencrypted database', () => {
    expect(openCode(dirname(studies.path('x')))).toBe('not-a-study');
    expect(openCode('')).toBe('not-a-study');
    expect(openCode(studies.path('absent.panel'))).toBe('file-missing');
    expect(existsSync(studies.path('absent.panel'))).toBe(false);
    const path = studies.path('plain.panel');
    new Database(path).exec('CREATE TABLE t (a)').close();
    const before = readFileSync(path);
    expect(openCode(path)).toBe('not-encrypted');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('refuses another program’s encrypted database, unchanged', () => {
    const database = studies.open();
    write(database, (tx) => tx.run(sql`PRAGMA application_id = 7`));
    database.close();
    const before = readFileSync(database.path);
    expect(openCode(database.path)).toBe('not-a-study');
    expect(readFileSync(database.path).equals(before)).toBe(true);
  });

  it('notices a file that was cut off and damage in its first page', () => {
    const database = studies.open();
    write(database, (tx) => saveSource(tx, sampleSource('wave-1'), sampleRows(200)));
    database.close();
    const bytes = readFileSync(database.path);
    truncateSync(database.path, bytes.length - 100);
    expect(openCode(database.path)).toBe('file-damaged');
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(database.path, bytes);
    expect(openCode(database.path)).toBe('wrong-passphrase-or-damaged');
    expect(readFileSync(database.path).equals(bytes)).toBe(true);
  });

  it('refuses a study that may only be read', () => {
    const path = studies.copy();
    chmodSync(path, 0o444);
    asOrdinaryUser(dirname(path), () => expect(openCode(path)).toBe('read-only-folder'));
  });

  it('closes the file to other users again', () => {
    const path = studies.copy();
    chmodSync(path, 0o644);
    valueOf(openStudy(path, passphrase)).close();
    expect(isPrivate(path)).toBe(true);
  });
});

describe('one opener', () => {
  it('tells another process within two seconds, and lets it in at once after a crash', async () => {
    const path = studies.copy();
    const holder = startChild('hold-open', [path, passphrase]);
    await said(holder, 'open');
    let start = performance.now();
    expect(openCode(path)).toBe('in-use');
    expect(performance.now() - start).toBeLessThan(2000);
    await killHard(holder);
    start = performance.now();
    expect(openCode(path)).toBe('ok');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('holds against another process although this one was asked twice', async () => {
    const database = studies.open();
    symlinkSync(database.path, studies.path('other name.panel'));
    expect(openCode(database.path)).toBe('in-use');
    expect(openCode(studies.path('other name.panel'))).toBe('in-use');
    const second = startChild('hold-open', [database.path, passphrase]);
    await said(second, 'in-use');
    await killHard(second);
  });
});
