import { expect, it } from 'vitest';
import { loadResult, loadResults, saveResult } from '../../../../src-main/store/results.ts';
import { anything, studyFolder, write } from './support/temporary-study.ts';

const studies = studyFolder();

function result(key: string, kind: string, estimate: number) {
  const at = '2026-03-01T12:00:00.000Z';
  return { key, kind, revision: 4, dataHash: 'ff00', appVersion: '0.1.0', at, body: { estimate } };
}

it('gives back a number to the last bit, with what it rests on', () => {
  const database = studies.emptied();
  const kept = result('models/I', 'fit', 0.1 + 0.2);
  write(database, (tx) => saveResult(tx, kept));
  expect(loadResult(database, 'models/I', anything)).toEqual(kept);
  expect(loadResult(database, 'models/II', anything)).toBeNull();
});

it('replaces the result under a key', () => {
  const database = studies.emptied();
  write(database, (tx) => saveResult(tx, result('models/I', 'fit', 1)));
  write(database, (tx) => saveResult(tx, { ...result('models/I', 'fit', 2), revision: 5 }));
  expect(loadResults(database, 'fit', anything)).toEqual([
    { ...result('models/I', 'fit', 2), revision: 5 },
  ]);
});

it('lists one kind by key', () => {
  const database = studies.emptied();
  write(database, (tx) => {
    for (const key of ['c', 'a', 'b']) saveResult(tx, result(key, 'fit', 1));
    saveResult(tx, result('d', 'table', 1));
  });
  expect(loadResults(database, 'fit', anything).map((kept) => kept.key)).toEqual(['a', 'b', 'c']);
});

it('keeps no number that is none', () => {
  const database = studies.emptied();
  expect(() => write(database, (tx) => saveResult(tx, result('a', 'fit', Number.NaN)))).toThrow(
    'a stored number is finite',
  );
  expect(loadResults(database, 'fit', anything)).toEqual([]);
});
