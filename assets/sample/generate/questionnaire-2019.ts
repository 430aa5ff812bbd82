import type { Question } from './questionnaire.ts';
import {
  TEXTS,
  UNKNOWN_CODE,
  itemQuestion,
  open,
  partyQuestion,
  single,
  unknownLabel,
  yesNo,
} from './questionnaire.ts';

const YES_NO = { yes: 1, no: 2 };

/** The 2019 questionnaire: numbered questions, posts one by one, age in years. */
export const QUESTIONS_2019: readonly Question[] = [
  partyQuestion('s_1', 2019),
  coalition(),
  yesNo(['s_3', TEXTS.mayor, 'posts'], YES_NO, ({ answer }) => answer.seat.isMayor),
  yesNo(['s_4', TEXTS.leader, 'posts'], YES_NO, ({ answer }) => answer.seat.isGroupLeader),
  yesNo(['s_5', TEXTS.chair, 'posts'], YES_NO, ({ answer }) => answer.seat.isChair),
  ...[0, 1, 2, 3].map((item) => itemQuestion(`s_6_${item + 1}`, 's_6', ['socr', item], 2019)),
  ...[0, 1].map((item) => itemQuestion(`s_7_${item + 1}`, 's_7', ['vision', item], 2019)),
  ...[0, 1, 2].map((item) => itemQuestion(`s_8_${item + 1}`, 's_8', ['consensus', item], 2019)),
  {
    ...single('s_9', TEXTS.gender, 'background'),
    labels: [
      [1, 'Kvinde'],
      [2, 'Mand'],
    ],
    value: ({ answer }) => (answer.person.gender === 'male' ? 2 : 1),
  },
  open(['s_10', TEXTS.age, 'background'], 'Double', ({ answer }) =>
    answer.gap === 'age-blank' ? null : answer.seat.age,
  ),
  open(['s_11', TEXTS.terms, 'background'], 'Double', ({ answer }) =>
    answer.gap === 'terms-blank' ? null : answer.seat.terms,
  ),
  stands(),
  open(['s_13', TEXTS.hours, 'closing'], 'Double', ({ closing }) => closing.hours),
  open(['s_14', TEXTS.comment, 'closing'], 'String', ({ closing }) => closing.comment),
];

function coalition(): Question {
  const question = yesNo(
    ['s_2', TEXTS.coalition, 'posts'],
    YES_NO,
    ({ answer }) => answer.seat.isInCoalition,
  );
  return {
    ...question,
    labels: [...question.labels, unknownLabel(2019)],
    value: (answered) => {
      if (answered.answer.gap === 'coalition-unknown') return UNKNOWN_CODE[2019];
      return answered.answer.gap === 'coalition-blank' ? null : question.value(answered);
    },
  };
}

function stands(): Question {
  const question = yesNo(['s_12', TEXTS.stands, 'closing'], YES_NO, () => true);
  return {
    ...question,
    labels: [...question.labels, unknownLabel(2019)],
    value: ({ closing }) => [1, 2, UNKNOWN_CODE[2019]][closing.stands] ?? null,
  };
}
