import { expect, it } from 'vitest';
import { recordNamer } from '../../../../../src-main/domain/import/record-ids.ts';
import type { RecordId } from '../../../../../shared/kernel/ids.ts';

const namer = () => recordNamer((cells, ordinal) => `${cells.join('|')}#${ordinal}` as RecordId);

it('names equal rows apart and gives others no other name for it', () => {
  const name = namer();
  expect([name(['Lars Friis', 'a']), name(['LARS  FRIIS', 'a']), name(['Ole Bang', 'a'])]).toEqual([
    'lars friis|a#0',
    'lars friis|a#1',
    'ole bang|a#0',
  ]);
});

it('gives the same names in another order of different rows', () => {
  const [one, other] = [namer(), namer()];
  const forwards = ['A', 'B'].map((text) => one([text]));
  const backwards = ['B', 'A'].map((text) => other([text]));
  expect(new Set(backwards)).toEqual(new Set(forwards));
});
