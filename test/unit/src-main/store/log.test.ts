import { expect, it } from 'vitest';
import { appendLog, listLog } from '../../../../src-main/store/log.ts';
import { sql } from '../../../../src-main/store/sql.ts';
import { studyFolder, write } from './support/temporary-study.ts';

const studies = studyFolder();
const at = '2026-03-01T12:00:00.000Z';

it('tells what happened, oldest first', () => {
  const database = studies.emptied();
  write(database, (tx) => {
    appendLog(tx, { at, event: 'study-created', details: {} });
    appendLog(tx, { at, event: 'source-imported', details: { source: 'wave-1', rows: 946 } });
  });
  expect(listLog(database)).toEqual([
    { id: 1, at, event: 'study-created', details: {} },
    { id: 2, at, event: 'source-imported', details: { source: 'wave-1', rows: 946 } },
  ]);
});

it.each([
  ['a full name', { person: 'Hans Hansen' }],
  ['an address', { person: 'hans@kommune.example' }],
  ['Danish letters', { person: 'Sørensen' }],
  ['a path', { file: '/home/hans/svar.xlsx' }],
  ['a sentence as a name', { 'what happened': 1 }],
])('lets %s not pass', (_what, details) => {
  const database = studies.emptied();
  const append = () =>
    write(database, (tx) => appendLog(tx, { at, event: 'table-exported', details }));
  expect(append).toThrow(/^Invariant broken: a log detail (is a count or id|has a plain name)$/);
  expect(listLog(database)).toEqual([]);
});

it('never gives a number twice', () => {
  const database = studies.emptied();
  write(database, (tx) => appendLog(tx, { at, event: 'study-opened', details: {} }));
  write(database, (tx) => tx.run(sql`DELETE FROM log`));
  write(database, (tx) => appendLog(tx, { at, event: 'study-opened', details: {} }));
  expect(listLog(database).map((entry) => entry.id)).toEqual([2]);
});
