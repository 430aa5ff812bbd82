import { expect, it } from 'vitest';
import type { StudyDatabase } from '../../../../src-main/store/sql.ts';
import {
  appendRevision,
  lastDone,
  listRevisions,
  markState,
  nextUndone,
} from '../../../../src-main/store/revisions.ts';
import { anything, studyFolder, write } from './support/temporary-study.ts';

const studies = studyFolder();

function append(database: StudyDatabase, name: string): number {
  return write(database, (tx) =>
    appendRevision(tx, { at: '2026-03-01', command: { set: name }, inverse: { unset: name } }),
  );
}

function states(database: StudyDatabase): readonly string[] {
  return listRevisions(database, anything).map((revision) => revision.state);
}

it('numbers edits from one and offers the last for undo', () => {
  const database = studies.emptied();
  expect(lastDone(database, anything)).toBeNull();
  expect(nextUndone(database, anything)).toBeNull();
  expect([append(database, 'a'), append(database, 'b')]).toEqual([1, 2]);
  expect(lastDone(database, anything)).toEqual({
    number: 2,
    at: '2026-03-01',
    command: { set: 'b' },
    inverse: { unset: 'b' },
    state: 'done',
  });
});

it('redoes in the order in which the edits were made', () => {
  const database = studies.emptied();
  for (const name of ['a', 'b', 'c']) append(database, name);
  write(database, (tx) => markState(tx, 3, 'undone'));
  write(database, (tx) => markState(tx, 2, 'undone'));
  expect(lastDone(database, anything)?.number).toBe(1);
  expect(nextUndone(database, anything)?.number).toBe(2);
  write(database, (tx) => markState(tx, 2, 'done'));
  expect(nextUndone(database, anything)?.number).toBe(3);
});

it('supersedes what was undone when another edit is made', () => {
  const database = studies.emptied();
  for (const name of ['a', 'b']) append(database, name);
  write(database, (tx) => markState(tx, 2, 'undone'));
  expect(append(database, 'c')).toBe(3);
  expect(states(database)).toEqual(['done', 'superseded', 'done']);
  expect(nextUndone(database, anything)).toBeNull();
});

it('marks no edit that does not exist', () => {
  const database = studies.emptied();
  expect(() => write(database, (tx) => markState(tx, 9, 'undone'))).toThrow('exists');
});
