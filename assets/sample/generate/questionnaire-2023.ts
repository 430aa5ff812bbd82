import type { Answered, Question } from './questionnaire.ts';
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

const YES_NO = { yes: 1, no: 0 };

/** The posts to tick; the code is not the running number in the variable's name. */
const POSTS: readonly (readonly [
  code: number,
  label: string,
  holds: (answered: Answered) => boolean,
])[] = [
  [10, 'Borgmester', ({ answer }) => answer.seat.isMayor],
  [20, 'Viceborgmester', ({ answer }) => isDeputy(answer.person.number, answer.seat.isChair)],
  [30, 'Gruppeformand', ({ answer }) => answer.seat.isGroupLeader],
  [40, 'Formand for stående udvalg', ({ answer }) => answer.seat.isChair],
  [50, 'Næstformand for stående udvalg', ({ answer }) => answer.person.number % 5 === 0],
  [90, 'Ingen af disse', (answered) => !POSTS.slice(0, 5).some(([, , holds]) => holds(answered))],
];

/** The 2023 questionnaire: named variables, posts as ticks, the birth year instead of the age. */
export const QUESTIONS_2023: readonly Question[] = [
  partyQuestion('parti_valg', 2023),
  ...POSTS.map(([code, label, holds], at): Question => ({
    ...single(`poster_${at + 1}`, TEXTS.posts, 'posts'),
    group: 'poster',
    subType: 'Multiple',
    choice: { code, label },
    labels: [
      [0, 'Ikke valgt'],
      [1, 'Valgt'],
    ],
    value: (answered) => Number(holds(answered)),
  })),
  coalition(),
  itemQuestion('ledelse_1', 'ledelse', ['consensus', 0], 2023),
  itemQuestion('ledelse_2', 'ledelse', ['vision', 0], 2023),
  itemQuestion('ledelse_3', 'ledelse', ['consensus', 1], 2023),
  itemQuestion('ledelse_4', 'ledelse', ['vision', 1], 2023),
  itemQuestion('ledelse_5', 'ledelse', ['consensus', 2], 2023),
  ...[0, 1, 2, 3].map((item) =>
    itemQuestion(`faellesskab_${item + 1}`, 'faellesskab', ['socr', item], 2023),
  ),
  {
    ...single('koen', TEXTS.gender, 'background'),
    labels: [
      [1, 'Mand'],
      [2, 'Kvinde'],
      [3, 'Andet'],
      [4, 'Ønsker ikke at oplyse'],
    ],
    value: ({ answer }) => (answer.person.gender === 'male' ? 1 : 2),
  },
  open(['foedselsaar', TEXTS.birthYear, 'background'], 'Double', ({ answer }) =>
    answer.gap === 'age-blank' ? null : 2023 - answer.seat.age,
  ),
  open(['perioder', TEXTS.terms, 'background'], 'Double', ({ answer }) =>
    answer.gap === 'terms-blank' ? null : answer.seat.terms,
  ),
  stands(),
  open(['timer', TEXTS.hours, 'closing'], 'Double', ({ closing }) => closing.hours),
  open(['kommentar', TEXTS.comment, 'closing'], 'String', ({ closing }) => closing.comment),
];

function isDeputy(number: number, isChair: boolean): boolean {
  return !isChair && number % 17 === 0;
}

function coalition(): Question {
  const question = yesNo(
    ['koalition', TEXTS.coalition, 'posts'],
    YES_NO,
    ({ answer }) => answer.seat.isInCoalition,
  );
  return {
    ...question,
    labels: [...question.labels, unknownLabel(2023)],
    value: (answered) => {
      if (answered.answer.gap === 'coalition-unknown') return UNKNOWN_CODE[2023];
      return answered.answer.gap === 'coalition-blank' ? null : question.value(answered);
    },
  };
}

function stands(): Question {
  const question = yesNo(['genopstil', TEXTS.stands, 'closing'], YES_NO, () => true);
  return {
    ...question,
    labels: [...question.labels, unknownLabel(2023)],
    value: ({ closing }) => [1, 0, UNKNOWN_CODE[2023]][closing.stands] ?? null,
  };
}
