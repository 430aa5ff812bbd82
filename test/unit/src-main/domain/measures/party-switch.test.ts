import { describe, expect, test } from 'vitest';
import type { RecordId } from '../../../../../shared/kernel/ids.ts';
import type { PartySwitchRule } from '../../../../../shared/plan/variable-plan.ts';
import type {
  AnswerRecord,
  ListRecord,
  PartyId,
} from '../../../../../src-main/domain/import/records.ts';
import { partySwitches } from '../../../../../src-main/domain/measures/party-switch.ts';

const waves = [
  { id: '2019', label: '2019', year: 2019, time: 0, seats: null },
  { id: '2023', label: '2023', year: 2023, time: 1, seats: null },
];
const base = { sourceId: 's', row: 1, emails: [], municipality: null, recordId: 'r' as RecordId };

function member(wave: string, party: PartyId): ListRecord {
  const names = { givenNames: 'A', surname: 'B', fullName: 'A B' };
  return { ...base, ...names, kind: 'list', wave, party, posts: [], isSubstitute: false };
}

function answer(wave: string, party: PartyId | null): AnswerRecord {
  return {
    ...base,
    kind: 'answer',
    wave,
    party,
    fullName: null,
    status: 'completed',
    closedAt: null,
    answers: {},
    missing: {},
  };
}

function switches(
  rule: PartySwitchRule,
  lists: readonly (PartyId | null)[],
  answers: readonly (PartyId | null)[],
) {
  const result = partySwitches(
    waves.flatMap((wave, index) => {
      const onList = lists[index] ?? null;
      const answered = answers[index] ?? null;
      if (onList === null && answered === null) return [];
      return [
        {
          wave,
          member: onList === null ? null : member(wave.id, onList),
          answer: answered === null ? null : answer(wave.id, answered),
        },
      ];
    }),
    rule,
  );
  return waves.map(({ id }) => result.get(id) ?? null);
}

describe('party switch', () => {
  test('by the member lists is known for those who answered in one wave', () => {
    expect(switches('member-lists', ['O', 'Æ'], [null, 'Æ'])).toEqual([{ value: 0 }, { value: 1 }]);
    expect(switches('member-lists', ['O', 'O'], [null, 'O'])).toEqual([{ value: 0 }, { value: 0 }]);
  });

  test('by the member lists is 0 for persons on one list', () => {
    expect(switches('member-lists', [null, 'V'], [null, 'V'])).toEqual([null, { value: 0 }]);
  });

  test('by the answers is 0 or missing for persons with one answer, as the rule says', () => {
    expect(switches('answers-else-zero', ['O', 'Æ'], [null, 'Æ'])[1]).toEqual({ value: 0 });
    expect(switches('answers-else-missing', ['O', 'Æ'], [null, 'Æ'])[1]).toEqual({
      missing: 'one-answer',
    });
  });

  test('by the answers compares the two answers', () => {
    expect(switches('answers-else-missing', ['O', 'O'], ['O', 'D'])).toEqual([
      { value: 0 },
      { value: 1 },
    ]);
  });
});
