import { expect, it } from 'vitest';
import {
  loadIdentities,
  loadIdentity,
  parseCells,
  saveIdentity,
  toRecordId,
} from '../../../../src-main/store/identities.ts';
import { saveSource } from '../../../../src-main/store/sources.ts';
import { recordId, sampleSource } from './support/sample-source.ts';
import { studyFolder, write } from './support/temporary-study.ts';

const studies = studyFolder();

it('tells who the people of one source are', () => {
  const database = studies.emptied();
  write(database, (tx) => {
    saveSource(tx, sampleSource('wave-1'), []);
    saveSource(tx, sampleSource('wave-2'), []);
    saveIdentity(tx, 'wave-1', { recordId: recordId(2), cells: ['Åse', null] });
    saveIdentity(tx, 'wave-1', { recordId: recordId(1), cells: ['Bo', 'b@x.example'] });
    saveIdentity(tx, 'wave-2', { recordId: recordId(3), cells: ['Kaj', true] });
  });
  expect(loadIdentities(database, 'wave-1')).toEqual([
    { recordId: recordId(1), cells: ['Bo', 'b@x.example'] },
    { recordId: recordId(2), cells: ['Åse', null] },
  ]);
  expect(loadIdentity(database, recordId(3))).toEqual({
    recordId: recordId(3),
    cells: ['Kaj', true],
  });
  expect(loadIdentity(database, recordId(4))).toBeNull();
});

it('keeps no identity without its source', () => {
  const database = studies.emptied();
  const save = () =>
    write(database, (tx) => saveIdentity(tx, 'none', { recordId: recordId(1), cells: [] }));
  expect(save).toThrow('FOREIGN KEY');
});

it('reads only record ids and rows of scalars', () => {
  expect(() => toRecordId('Hans')).toThrow('a stored record id is one');
  expect(parseCells(['a', 1, true, null])).toEqual(['a', 1, true, null]);
  expect(() => parseCells([{}])).toThrow('a stored cell is a scalar');
  expect(() => parseCells('a')).toThrow('a stored row is an array');
});
