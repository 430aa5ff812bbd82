import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStudy } from '../../../../src-main/store/open-study.ts';
import { mayRecover } from '../../../../src-main/store/recovery-check.ts';
import { loadRows, saveSource } from '../../../../src-main/store/sources.ts';
import { ended, startChild } from './support/child.ts';
import { sampleRows, sampleSource } from './support/sample-source.ts';
import { codeOf, passphrase, studyFolder, valueOf, write } from './support/temporary-study.ts';

const studies = studyFolder();
const wrong = 'en helt anden lang sætning';
const path = studies.path('crashed/study.panel');

beforeAll(async () => {
  mkdirSync(studies.path('crashed'));
  copyFileSync(studies.copy(), path);
  const database = valueOf(openStudy(path, passphrase));
  write(database, (tx) => saveSource(tx, sampleSource('wave-1'), sampleRows(1000)));
  database.close();
  const before = readFileSync(path);
  await ended(startChild('import-source', [path, passphrase, '12000']));
  if (readFileSync(path).equals(before)) throw new Error('the crash left no trace in the file');
});

function bytes(): readonly string[] {
  return [path, `${path}-journal`].map((name) => readFileSync(name).toString('base64'));
}

describe('mayRecover', () => {
  it('keeps a wrong passphrase away from a study that a crash interrupted', () => {
    const before = bytes();
    expect(codeOf(openStudy(path, wrong))).toBe('wrong-passphrase-or-damaged');
    expect(bytes()).toEqual(before);
    expect(readdirSync(studies.path('crashed'))).toEqual(['study.panel', 'study.panel-journal']);
  });

  it('lets the right one recover it, even with its first page torn', () => {
    const torn = readFileSync(path);
    torn.fill(0x5a, 512, 2048);
    const copy = studies.path('torn.panel');
    writeFileSync(copy, torn);
    copyFileSync(`${path}-journal`, `${copy}-journal`);
    expect(mayRecover(copy, wrong)).toBe(false);
    for (const crashed of [path, copy]) {
      const database = valueOf(openStudy(crashed, passphrase));
      expect(loadRows(database, 'wave-1')).toHaveLength(1000);
      database.close();
    }
  });

  it('asks nothing where no transaction was interrupted', () => {
    const whole = studies.copy();
    expect(mayRecover(whole, wrong)).toBe(true);
    writeFileSync(`${whole}-journal`, Buffer.alloc(512));
    expect(mayRecover(whole, wrong)).toBe(true);
    rmSync(`${whole}-journal`);
  });
});
