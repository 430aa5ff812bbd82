import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { loadIdentities } from '../../../../src-main/store/identities.ts';
import { openStudy } from '../../../../src-main/store/open-study.ts';
import type { SplitRow } from '../../../../src-main/store/sources.ts';
import {
  listSources,
  loadRows,
  loadSource,
  removeSource,
  saveSource,
} from '../../../../src-main/store/sources.ts';
import type { StudyDatabase } from '../../../../src-main/store/sql.ts';
import { inTransaction, sql } from '../../../../src-main/store/sql.ts';
import { ended, killHard, said, startChild } from './support/child.ts';
import {
  answerMarker,
  emailMarker,
  nameMarker,
  recordId,
  sampleRows,
  sampleSource,
} from './support/sample-source.ts';
import { anything, passphrase, studyFolder, valueOf, write } from './support/temporary-study.ts';

const studies = studyFolder();
const parsers = { account: anything, codebook: anything };

function save(database: StudyDatabase, sourceId: string, rows: Iterable<SplitRow>): void {
  write(database, (tx) => saveSource(tx, sampleSource(sourceId), rows));
}

function isMarked(bytes: Buffer, marker: string): boolean {
  const bigEndian = Buffer.from(marker, 'utf16le').swap16();
  return [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le'), bigEndian].some((needle) =>
    bytes.includes(needle),
  );
}

it('gives a source back as it was stored', () => {
  const database = studies.emptied();
  save(database, 'wave-1', sampleRows(3));
  expect(loadSource(database, 'wave-1', parsers)).toEqual(sampleSource('wave-1'));
  expect(loadSource(database, 'wave-2', parsers)).toBeNull();
  expect(listSources(database, parsers)).toEqual([sampleSource('wave-1')]);
});

it('keeps identity cells apart and puts them back in their columns', () => {
  const database = studies.emptied();
  save(database, 'wave-1', sampleRows(2));
  expect(loadRows(database, 'wave-1')).toEqual([
    {
      ordinal: 0,
      recordId: recordId(1),
      cells: [`${nameMarker} 1`, 0, emailMarker, `${answerMarker} 0`],
    },
    {
      ordinal: 1,
      recordId: recordId(2),
      cells: [`${nameMarker} 2`, 1, emailMarker, `${answerMarker} 1`],
    },
  ]);
  const answers = database.all(sql`SELECT cells FROM source_row`, (row) => String(row.cells));
  expect(answers.join().includes(nameMarker)).toBe(false);
});

it('keeps every kind of cell and the difference between 0, false, empty and missing', () => {
  const database = studies.emptied();
  const columns = [0, 1, 2, 3, 4].map((n) => ({ header: `c${n}`, isIdentity: false }));
  const cells = [0, false, '', null, 0.1 + 0.2];
  const row = { ordinal: 0, recordId: null, cells, identityCells: [] };
  write(database, (tx) => saveSource(tx, { ...sampleSource('figures'), columns }, [row]));
  expect(loadRows(database, 'figures')).toEqual([{ ordinal: 0, recordId: null, cells }]);
});

it('replaces all rows of a source and leaves the others alone', () => {
  const database = studies.emptied();
  save(database, 'wave-1', sampleRows(5));
  save(database, 'wave-2', sampleRows(2, 100));
  save(database, 'wave-1', sampleRows(3, 4));
  const ids = loadRows(database, 'wave-1').map((row) => row.recordId);
  expect(ids).toEqual([recordId(4), recordId(5), recordId(6)]);
  expect(loadIdentities(database, 'wave-1').map((identity) => identity.recordId)).toEqual(ids);
  expect(loadRows(database, 'wave-2')).toHaveLength(2);
});

it('removes a source with its rows and identities', () => {
  const database = studies.emptied();
  save(database, 'wave-1', sampleRows(5));
  expect(write(database, (tx) => [removeSource(tx, 'wave-1'), removeSource(tx, 'wave-1')])).toEqual(
    [true, false],
  );
  expect(loadRows(database, 'wave-1')).toEqual([]);
  expect(loadIdentities(database, 'wave-1')).toEqual([]);
});

it('takes no row of another width and no person without a record id', () => {
  const database = studies.emptied();
  const [row] = sampleRows(1);
  if (row === undefined) throw new Error('no row');
  for (const wrong of [
    { ...row, cells: [1] },
    { ...row, identityCells: [] },
    { ...row, recordId: null },
  ]) {
    expect(() => save(database, 'wave-1', [wrong])).toThrow('Invariant broken: a row ');
  }
});

it.each([1, 500, 1000])('changes nothing when row %i of an import fails', (failingRow) => {
  const database = studies.emptied();
  save(database, 'wave-1', sampleRows(50));
  function* rows(): Generator<SplitRow> {
    for (const row of sampleRows(1000, 5000)) {
      if (row.ordinal + 1 === failingRow) throw new Error('the reader stopped');
      yield row;
    }
  }
  expect(() => save(database, 'wave-1', rows())).toThrow('the reader stopped');
  expect(loadRows(database, 'wave-1').map((row) => row.recordId)).toEqual(
    sampleRows(50).map((row) => row.recordId),
  );
  expect(loadIdentities(database, 'wave-1')).toHaveLength(50);
});

it('stores no half import when a failed row is swallowed', () => {
  const database = studies.emptied();
  const careless = () =>
    inTransaction(database, (tx) => {
      saveSource(tx, sampleSource('wave-1'), sampleRows(3));
      try {
        saveSource(tx, sampleSource('wave-2'), sampleRows(3));
      } catch {
        tx.all(sql`SELECT 1 AS one`, (row) => row.one);
      }
    });
  expect(careless).toThrow('UNIQUE constraint failed: identity.record_id');
  expect(listSources(database, parsers)).toEqual([]);
});

/** Files of the folder in which personal text, the schema or the passphrase can be read. */
function readableFiles(folder: string): readonly string[] {
  const markers = [nameMarker, emailMarker, answerMarker, 'CREATE TABLE', passphrase];
  return readdirSync(folder).filter((file) => {
    const bytes = readFileSync(join(folder, file));
    return markers.some((marker) => isMarked(bytes, marker));
  });
}

async function killAfter(path: string, delayMs: number): Promise<void> {
  const child = startChild('import-source', [path, passphrase]);
  await said(child, 'begin');
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  await killHard(child);
}

/** Opens a study whose import was killed; gives how many rows are there. */
function rowsAfterKill(path: string): number {
  const after = valueOf(openStudy(path, passphrase));
  const rows = loadRows(after, 'wave-1').length;
  expect(after.all(sql`PRAGMA integrity_check`, (found) => found.integrity_check)).toEqual(['ok']);
  expect(loadIdentities(after, 'wave-1')).toHaveLength(rows);
  after.close();
  return rows;
}

it('keeps the earlier import whole, and nothing readable, when the next is killed', async () => {
  const template = studies.open();
  save(template, 'wave-1', sampleRows(50));
  template.close();
  const folder = dirname(template.path);
  const copy = (name: string): string => {
    copyFileSync(template.path, join(folder, name));
    return join(folder, name);
  };
  const inside = [9_000, 12_000].map((row) => ({ row, path: copy(`row-${row}.panel`) }));
  const later = [250].map((delayMs) => ({ delayMs, path: copy(`${delayMs}.panel`) }));
  await Promise.all([
    ...inside.map(({ row, path }) =>
      ended(startChild('import-source', [path, passphrase, String(row)])),
    ),
    ...later.map(({ delayMs, path }) => killAfter(path, delayMs)),
  ]);
  expect(existsSync(join(folder, 'row-9000.panel-journal'))).toBe(true);
  expect(readableFiles(folder)).toEqual([]);
  expect(inside.map(({ path }) => rowsAfterKill(path))).toEqual([50, 50]);
  for (const { path } of later) expect([50, 12_000]).toContain(rowsAfterKill(path));
});

it('would find readable text in either encoding', () => {
  const folder = studies.path('readable');
  mkdirSync(folder);
  writeFileSync(join(folder, 'utf-8'), `x${nameMarker}`);
  writeFileSync(join(folder, 'utf-16'), Buffer.from(`x${nameMarker}`, 'utf16le'));
  writeFileSync(join(folder, 'other'), 'x');
  expect(readableFiles(folder).toSorted()).toEqual(['utf-16', 'utf-8']);
});
