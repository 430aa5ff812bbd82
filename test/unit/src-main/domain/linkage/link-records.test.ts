import { describe, expect, it } from 'vitest';
import type { PairDecision } from '../../../../../shared/plan/decisions.ts';
import type { AnswerRecord, ListRecord } from '../../../../../src-main/domain/import/records.ts';
import {
  linkageByPairs,
  linkRecords,
} from '../../../../../src-main/domain/linkage/link-records.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';
import { answer, member } from './people.ts';

const { waves } = councilPanelPlan('x');

const linkAll = (
  lists: ListRecord[],
  answers: AnswerRecord[] = [],
  decisions: PairDecision[] = [],
  rules = { byEmail: true, byName: true },
) => linkRecords({ waves, lists, answers, rules, decisions });

/** The pairs between the lists, as `left right status rule`. */
const between = (...lists: ListRecord[]): string[] =>
  linkAll(lists)
    .pairs.map(({ left, right, status, rule }) => `${left} ${right} ${status} ${rule}`)
    .toSorted();

const decide = (
  left: string,
  right: string,
  verdict: PairDecision['verdict'],
  decidedAt = '2026-01-01',
): PairDecision => ({ left, right, verdict, reason: null, decidedAt });

describe('lists of two waves', () => {
  it('are linked by an address of one’s own, whatever the municipality', () => {
    const email = 'ole.bang@privatmail.example';
    expect(
      between(
        member('2019', { id: 'a', name: 'Ole Bang', email }),
        member('2023', { id: 'b', name: 'Ole Skov Bang', email, place: 'Vejen', party: 'V' }),
      ),
    ).toEqual(['a b linked email']);
  });

  it('are linked by name within a municipality when addresses changed', () => {
    expect(
      between(
        member('2019', { id: 'a', name: 'Ole Bang', email: 'ole@parti.example' }),
        member('2023', { id: 'b', name: 'BANG, OLE', email: 'ob@greve.kommune.example' }),
      ),
    ).toEqual(['a b linked name']);
  });

  it('are linked by a name that lost its middle name within a party', () => {
    expect(
      between(
        member('2019', { id: 'a', name: 'Henrik Skov Andersen' }),
        member('2023', { id: 'b', name: 'Henrik Andersen' }),
      ),
    ).toEqual(['a b linked name-variant']);
  });

  it('are never linked by the address of an office', () => {
    const email = 'borgmester@greve.kommune.example';
    expect(
      between(
        member('2019', { id: 'a', name: 'Ole Bang', email }),
        member('2023', { id: 'b', name: 'Pia Lund', email }),
      ),
    ).toEqual([]);
  });

  it('are asked about initials that somebody else was given', () => {
    const email = 'jhn@greve.kommune.example';
    expect(
      between(
        member('2019', { id: 'a', name: 'Jens Hald Nielsen', email }),
        member('2023', { id: 'b', name: 'Julie Holm Nørgård', email }),
      ),
    ).toEqual(['a b in-review email-other-name']);
  });

  it('are told apart by party where a council has namesakes', () => {
    expect(
      between(
        member('2019', { id: 'a1', name: 'Peter Hansen', party: 'A' }),
        member('2019', { id: 'a2', name: 'Peter Hansen', party: 'V' }),
        member('2023', { id: 'b1', name: 'Peter Hansen', party: 'A' }),
        member('2023', { id: 'b2', name: 'Peter Hansen', party: 'V' }),
      ),
    ).toEqual(['a1 b1 linked name', 'a2 b2 linked name']);
  });

  it('are asked about namesakes that nothing tells apart', () => {
    expect(
      between(
        member('2019', { id: 'a1', name: 'Peter Hansen' }),
        member('2019', { id: 'a2', name: 'Peter Hansen' }),
        member('2023', { id: 'b', name: 'Peter Hansen' }),
      ),
    ).toEqual(['a1 b in-review several-candidates', 'a2 b in-review several-candidates']);
  });

  it('are asked about a new surname that keeps the middle name', () => {
    expect(
      between(
        member('2019', { id: 'a', name: 'Mette Holm Jensen' }),
        member('2023', { id: 'b', name: 'Mette Holm Kristensen' }),
      ),
    ).toEqual(['a b in-review surname-changed']);
  });

  it('are the same in any order of rows', () => {
    const rows = [
      member('2019', { id: 'a1', name: 'Peter Hansen' }),
      member('2019', { id: 'a2', name: 'Peter Hansen' }),
      member('2019', { id: 'a3', name: 'Ole Bang' }),
      member('2023', { id: 'b1', name: 'Peter Hansen' }),
      member('2023', { id: 'b2', name: 'Ole Bang' }),
    ];
    expect(linkAll(rows.toReversed())).toEqual(linkAll(rows));
  });
});

describe('decisions', () => {
  const rows = [
    member('2019', { id: 'a', name: 'Ole Bang' }),
    member('2023', { id: 'b', name: 'Ole Bang' }),
    member('2023', { id: 'c', name: 'Pia Lund', place: 'Vejen' }),
  ];
  const outcome = (decisions: PairDecision[]): string[] =>
    linkAll(rows, [], decisions).pairs.map(
      ({ left, right, status, rule, decided }) => `${left} ${right} ${status} ${rule} ${decided}`,
    );

  it('forbid what a rule would link, and link what no rule would', () => {
    expect(outcome([decide('a', 'b', 'different'), decide('a', 'c', 'same')])).toEqual([
      'a c linked decision same',
      'a b rejected decision different',
    ]);
  });

  it('hold in either direction and lapse for records that are gone', () => {
    expect(outcome([decide('c', 'a', 'same'), decide('x', 'y', 'same')])).toEqual([
      'a c linked decision same',
    ]);
  });

  it('that contradict each other leave the earlier one to be asked again', () => {
    const clash = [decide('a', 'b', 'same', '2026-01-01'), decide('a', 'c', 'same', '2026-01-02')];
    expect(outcome(clash)).toEqual([
      'a c linked decision same',
      'a b in-review several-candidates same',
    ]);
  });
});

describe('answers', () => {
  const ole = { name: 'Ole Bang', email: 'ole.bang@privatmail.example' };
  const lists = [
    member('2019', { id: 'a', ...ole }),
    member('2023', { id: 'b', ...ole }),
    member('2019', { id: 'pia', name: 'Pia Lund' }),
  ];

  it('belong to the list row of their wave, and a person has one per wave', () => {
    const { persons, answersLeftOut } = linkAll(lists, [
      answer('2019', { id: 's1', ...ole }, { closedAt: '2019-01-10' }),
      answer('2019', { id: 's2', ...ole }, { closedAt: '2019-01-20' }),
      answer('2019', { id: 's3', ...ole }, { status: 'partly', closedAt: null }),
      answer('2023', { id: 's4', ...ole }),
    ]);
    expect(persons.find(({ personId }) => String(personId) === 'a')?.members).toEqual([
      { wave: '2019', list: 'a', answer: 's2' },
      { wave: '2023', list: 'b', answer: 's4' },
    ]);
    expect(answersLeftOut).toEqual([
      { recordId: 's1', reason: 'earlier-answer' },
      { recordId: 's3', reason: 'earlier-answer' },
    ]);
  });

  it('of nobody on the list and of those who did not answer are left out with the reason', () => {
    const { answersLeftOut, steps } = linkAll(lists, [
      answer('2019', { id: 's1', name: 'Test Testesen', email: 'test@kommune.example' }),
      answer('2019', { id: 's2', ...ole }, { status: 'not-answered' }),
    ]);
    expect(answersLeftOut).toEqual([
      { recordId: 's1', reason: 'not-on-list' },
      { recordId: 's2', reason: 'not-answered' },
    ]);
    expect(steps[0]).toMatchObject({
      id: 'answers-2019',
      leftTotal: 1,
      linked: 0,
      unlinkedLeft: 1,
    });
  });

  it('that cannot be one person’s send a link by the lists to review', () => {
    const { pairs } = linkAll(lists, [
      answer('2019', { id: 's1', ...ole }, { answers: { gender: 'male', age: 60 } }),
      answer('2023', { id: 's2', ...ole }, { answers: { gender: 'female', birthYear: 1990 } }),
    ]);
    const lists1923 = pairs.find(({ step }) => step === 'lists-2019-2023');
    expect(lists1923).toMatchObject({ status: 'in-review', rule: 'implausible' });
    expect(lists1923?.levels).toContainEqual({ field: 'age', level: 'off' });
  });
});

it('asks about pairs of a rule that is switched off', () => {
  const rows = [
    member('2019', { id: 'a', name: 'Ole Bang' }),
    member('2023', { id: 'b', name: 'Ole Bang' }),
  ];
  const { steps } = linkAll(rows, [], [], { byEmail: true, byName: false });
  expect(steps.at(-1)).toMatchObject({ linked: 0, inReview: 1, left: '2019', right: '2023' });
});

it('counts the links of each rule', () => {
  const { steps } = linkAll([
    member('2019', { id: 'a', name: 'Ole Bang' }),
    member('2023', { id: 'b', name: 'Ole Bang' }),
  ]);
  expect(steps.at(-1)?.rules).toEqual([
    { rule: 'decision', pairs: 0 },
    { rule: 'email', pairs: 0 },
    { rule: 'name', pairs: 1 },
    { rule: 'name-variant', pairs: 0 },
  ]);
});

describe('fewer links', () => {
  const lists = [
    member('2019', { id: 'a', name: 'Ole Bang', email: 'ole.bang@privatmail.example' }),
    member('2023', { id: 'b', name: 'Ole Bang', email: 'ole.bang@privatmail.example' }),
    member('2019', { id: 'c', name: 'Henrik Skov Andersen' }),
    member('2023', { id: 'd', name: 'Henrik Andersen' }),
  ];
  const answers = [
    answer('2019', { id: 'p', name: 'Ole Bang', email: 'ole.bang@privatmail.example' }),
    answer('2023', { id: 'q', name: 'Ole Bang', email: 'ole.bang@privatmail.example' }),
  ];
  const input = { waves, lists, answers };
  const linkage = linkAll(lists, answers);
  const membersOf = ({ persons }: Pick<typeof linkage, 'persons'>): string[] =>
    persons.map(({ members }) =>
      members.map(({ list, answer: own }) => `${list}${own ?? ''}`).join(' '),
    );

  it('make two persons of one whose link between the waves does not count', () => {
    expect(membersOf(linkage).toSorted()).toEqual(['ap bq', 'c d']);
    const fewer = linkageByPairs(linkage, input, ({ rule }) => rule === 'email');
    expect(membersOf(fewer).toSorted()).toEqual(['ap bq', 'c', 'd']);
  });

  it('leave an answer out whose own list row does not count', () => {
    const fewer = linkageByPairs(linkage, input, ({ left }) => left !== 'q');
    expect(membersOf(fewer).toSorted()).toEqual(['ap b', 'c d']);
    expect(fewer.answersLeftOut).toEqual([{ recordId: 'q', reason: 'not-on-list' }]);
  });

  it('are the study’s own where all count', () => {
    const same = linkageByPairs(linkage, input, () => true);
    expect(same.persons).toEqual(linkage.persons);
    expect(same.answersLeftOut).toEqual(linkage.answersLeftOut);
  });
});
