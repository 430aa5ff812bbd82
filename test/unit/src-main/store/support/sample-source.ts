import type { RecordId } from '../../../../../shared/kernel/ids.ts';
import { parseRecordId } from '../../../../../shared/kernel/ids.ts';
import type { SplitRow, StoredSource } from '../../../../../src-main/store/sources.ts';
import { valueOf } from './temporary-study.ts';

/** Markers that no other byte sequence resembles; they stand for personal text. */
export const nameMarker = 'Zebramærke Ønskeblomst';
export const emailMarker = 'zebramaerke@oenskeblomst.example';
export const answerMarker = 'Svarmarkør-kvædetræ';

export function recordId(number: number): RecordId {
  return valueOf(parseRecordId(number.toString(16).padStart(20, '0')));
}

export function sampleSource(sourceId: string): StoredSource<unknown, unknown> {
  return {
    sourceId,
    kind: 'survey-wave',
    wave: '2019',
    fileNames: ['svar.txt', 'labels.txt'],
    sha256: ['ab'.repeat(32), 'cd'.repeat(32)],
    importedAt: '2026-03-01T12:00:00.000Z',
    account: { read: 3, accepted: 3, rejected: 0 },
    columns: [
      { header: 'navn', isIdentity: true },
      { header: 's_1', isIdentity: false },
      { header: 'email', isIdentity: true },
      { header: 's_2', isIdentity: false },
    ],
    codebook: { s_1: { '6': 'Ved ikke' } },
  };
}

/** Rows in which only the record ids and the markers' numbers differ. */
export function sampleRows(count: number, firstId = 1): SplitRow[] {
  return Array.from({ length: count }, (_, index) => ({
    ordinal: index,
    recordId: recordId(firstId + index),
    cells: [index % 5, `${answerMarker} ${index}`],
    identityCells: [`${nameMarker} ${firstId + index}`, emailMarker],
  }));
}
