import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changePassphrase } from '../../../../src-main/store/change-passphrase.ts';
import { loadMeta, saveMeta } from '../../../../src-main/store/documents.ts';
import { openStudy } from '../../../../src-main/store/open-study.ts';
import { loadRows, saveSource } from '../../../../src-main/store/sources.ts';
import { inTransaction, sql } from '../../../../src-main/store/sql.ts';
import { ended, said, startChild } from './support/child.ts';
import { sampleRows, sampleSource } from './support/sample-source.ts';
import {
  codeOf,
  isPrivate,
  passphrase,
  studyFolder,
  valueOf,
  write,
} from './support/temporary-study.ts';

const studies = studyFolder();
const next = 'nye ord til den samme fil';

function openCode(path: string, attempt: string): string {
  const opened = openStudy(path, attempt);
  if (opened.ok) opened.value.close();
  return codeOf(opened);
}

describe('changePassphrase', () => {
  it('lets only the new passphrase in, keeps every row and the open handle', () => {
    const database = studies.open();
    write(database, (tx) => saveSource(tx, sampleSource('wave-1'), sampleRows(300)));
    const before = loadRows(database, 'wave-1');
    expect(changePassphrase(database, passphrase, next)).toEqual({ ok: true, value: null });
    expect(loadRows(database, 'wave-1')).toEqual(before);
    write(database, (tx) => saveMeta(tx, 'title', 'efter'));
    database.close();
    expect(openCode(database.path, passphrase)).toBe('wrong-passphrase-or-damaged');
    const again = valueOf(openStudy(database.path, next));
    expect(loadMeta(again, 'title')).toBe('efter');
    again.close();
    expect(isPrivate(database.path)).toBe(true);
    expect(readdirSync(dirname(database.path)).filter((name) => name.includes('-new-'))).toEqual(
      [],
    );
  });

  it('changes nothing for a weak new or a wrong current passphrase', () => {
    const database = studies.open();
    const bytes = statSync(database.path, { bigint: true });
    expect(codeOf(changePassphrase(database, passphrase, 'kort'))).toBe('weak-passphrase');
    expect(codeOf(changePassphrase(database, 'en helt anden sætning', next))).toBe(
      'wrong-passphrase-or-damaged',
    );
    const after = statSync(database.path, { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([bytes.ino, bytes.mtimeNs]);
    expect(inTransaction(database, (tx) => saveMeta(tx, 'title', 'stadig åben')).ok).toBe(true);
    expect(readdirSync(dirname(database.path)).filter((name) => name.includes('-new-'))).toEqual(
      [],
    );
  });
});

/** Kills a change after a delay; gives which of the two passphrases fits afterwards. */
async function fitsAfterKill(path: string, delayMs: number): Promise<string> {
  const child = startChild('change-passphrase', [path, passphrase, next]);
  await said(child, 'begin');
  const timer = setTimeout(() => child.kill('SIGKILL'), delayMs);
  await ended(child);
  clearTimeout(timer);
  const byOld = openStudy(path, passphrase);
  const database = valueOf(byOld.ok ? byOld : openStudy(path, next));
  expect(loadRows(database, 'wave-1')).toHaveLength(2000);
  expect(database.all(sql`PRAGMA integrity_check`, (row) => row.integrity_check)).toEqual(['ok']);
  database.close();
  return byOld.ok ? 'old' : 'new';
}

describe('a passphrase change that is killed', () => {
  it('leaves a whole study under the old or the new one, and nothing beside it', async () => {
    const template = studies.open();
    write(template, (tx) => saveSource(tx, sampleSource('wave-1'), sampleRows(2000)));
    template.close();
    const delaysMs = [40, 600];
    const outcomes = await Promise.all(
      delaysMs.map((delayMs) => {
        mkdirSync(studies.path(`after-${delayMs}`));
        const path = studies.path(`after-${delayMs}/study.panel`);
        copyFileSync(template.path, path);
        return fitsAfterKill(path, delayMs);
      }),
    );
    expect(outcomes[0]).toBe('old');
    for (const delayMs of delaysMs) {
      expect(readdirSync(studies.path(`after-${delayMs}`))).toEqual(['study.panel']);
    }
  });

  it('leaves its copy to be removed when the study is opened next', () => {
    const path = studies.copy();
    copyFileSync(path, `${path}-new-0123456789abcdef`);
    valueOf(openStudy(path, passphrase)).close();
    expect(existsSync(`${path}-new-0123456789abcdef`)).toBe(false);
  });
});
