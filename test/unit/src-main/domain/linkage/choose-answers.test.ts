import { expect, it } from 'vitest';
import type { AnswerRecord } from '../../../../../src-main/domain/import/records.ts';
import { chooseAnswers } from '../../../../../src-main/domain/linkage/choose-answers.ts';
import type { LinkedPair } from '../../../../../src-main/domain/linkage/link-step.ts';
import { answer, idOf } from './people.ts';

const linked = (left: string, status: LinkedPair['status'] = 'linked'): LinkedPair => ({
  step: 'answers-2019',
  left: idOf(left),
  right: idOf('row'),
  rule: 'email',
  status,
  levels: [],
  decided: null,
});
const given = (id: string, more: Parameters<typeof answer>[2]): AnswerRecord =>
  answer('2019', { id, name: 'Ole Bang' }, more);

const chosenOf = (...answers: AnswerRecord[]): string | undefined =>
  chooseAnswers(
    answers,
    answers.map(({ recordId }) => linked(recordId)),
  ).byListRow.get(idOf('row'))?.recordId;

it('counts the latest completed answer, in any order', () => {
  const early = given('a', { closedAt: '2019-01-01' });
  const late = given('b', { closedAt: '2019-02-01' });
  expect([chosenOf(early, late), chosenOf(late, early)]).toEqual(['b', 'b']);
});

it('counts a completed answer before a later one that was not completed', () => {
  const completed = given('a', { closedAt: '2019-01-01' });
  const partly = given('b', { status: 'partly', closedAt: '2019-02-01' });
  expect(chosenOf(partly, completed)).toBe('a');
});

it('has one outcome for answers closed at the same time', () => {
  const [one, other] = [given('a', {}), given('b', {})];
  expect([chosenOf(one, other), chosenOf(other, one)]).toEqual(['a', 'a']);
});

it('says why an answer is left out', () => {
  const answers = [given('a', {}), given('b', {}), given('c', { status: 'not-answered' })];
  expect(chooseAnswers(answers, [linked('a', 'in-review')]).leftOut).toEqual([
    { recordId: 'a', reason: 'in-review' },
    { recordId: 'b', reason: 'not-on-list' },
    { recordId: 'c', reason: 'not-answered' },
  ]);
});
