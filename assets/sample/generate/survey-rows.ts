import type { Answer } from './answers.ts';
import type { ContactRow } from './contact-list.ts';
import type { Wave } from './facts.ts';
import type { Politician } from './politician.ts';
import type { Answered, Question } from './questionnaire.ts';
import type { RandomStream } from './random.ts';
import type { ItemScores } from './scores.ts';

/** The survey system's overall status, 1 to 5. */
export const STATUS = { created: 1, invited: 2, partial: 3, completed: 4, bounced: 5 } as const;

/** One of the five statuses. */
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** One row of a survey export, before it is laid out. */
export interface SurveyRow {
  readonly respondentId: number;
  /** Null for the test respondent. */
  readonly contact: ContactRow | null;
  readonly person: Politician | null;
  readonly status: Status;
  readonly cells: ReadonlyMap<string, number | string | null>;
  /** Minutes after the survey opened; null without an answer. */
  readonly startedAfter: number | null;
  readonly seconds: number;
  readonly isDuplicate: boolean;
}

const PARTIAL_SHARE = 0.05;
const SECOND_ANSWERS: Readonly<Record<Wave, number>> = { 2019: 5, 2023: 4 };
/** What the trial answer gives to open questions. */
const TEST_NUMBERS: Readonly<Record<string, number>> = { s_10: 44, foedselsaar: 1979 };
const COMMENTS = [
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  'God undersøgelse',
  'Lidt lang',
  'Held og lykke med den',
];

/** What the rows of a survey are made from. */
interface SurveyParts {
  readonly wave: Wave;
  readonly contacts: readonly ContactRow[];
  readonly answers: readonly Answer[];
  readonly scores: readonly ItemScores[];
  readonly questions: readonly Question[];
}

/** All rows of one wave: everybody invited, a few second answers, one test. */
export function surveyRows(
  { wave, contacts, answers, scores, questions }: SurveyParts,
  random: RandomStream,
): SurveyRow[] {
  const answered = new Map(
    answers.flatMap((answer, at) => {
      const own = scores[at];
      return answer.wave === wave && own !== undefined
        ? [[answer.person, { answer, scores: own, closing: drawClosing(random) }] as const]
        : [];
    }),
  );
  const partial = choosePartial([...answered.values()], random);
  let nextId = wave === 2019 ? 481_203_117 : 733_418_902;
  const takeId = (): number => (nextId += 1 + random.integer(9));
  const rows = contacts.map((contact): SurveyRow => {
    const own = contact.isSecondRow ? undefined : answered.get(contact.person);
    return own === undefined
      ? silentRow(takeId(), contact, random)
      : answerRow(
          takeId(),
          contact,
          { answered: own, isPartial: partial.has(contact.person), questions },
          random,
        );
  });
  const candidates = rows.filter((row) => row.status === STATUS.completed && isLate(row));
  const seconds = random
    .shuffle(candidates)
    .slice(0, SECOND_ANSWERS[wave])
    .map((row, at) =>
      secondAnswer(row, { respondentId: takeId(), isEarlier: at % 2 === 0 }, questions, random),
    );
  return [testRow(takeId(), wave, questions, random), ...rows, ...seconds];
}

function drawClosing(random: RandomStream): Answered['closing'] {
  const stands = random.chance(0.7) ? 0 : random.chance(0.6) ? 1 : 2;
  const hours = Math.max(2, Math.round(16 + 7 * random.normal()));
  return { stands, hours, comment: random.pick(COMMENTS) };
}

/** Who stopped before the end: those who left the background page, and some on the last page. */
function choosePartial(answered: readonly Answered[], random: RandomStream): Set<Politician> {
  const count = Math.round(PARTIAL_SHARE * answered.length);
  const early = answered.filter(({ answer }) => answer.gap === 'background-page');
  const late = random
    .shuffle(answered.filter(({ answer }) => answer.gap === null))
    .slice(0, count - early.length);
  return new Set([...early, ...late].map(({ answer }) => answer.person));
}

function answerRow(
  respondentId: number,
  contact: ContactRow,
  {
    answered,
    isPartial,
    questions,
  }: { answered: Answered; isPartial: boolean; questions: readonly Question[] },
  random: RandomStream,
): SurveyRow {
  const skips = pagesSkipped(answered, isPartial);
  return {
    respondentId,
    contact,
    person: contact.person,
    status: isPartial ? STATUS.partial : STATUS.completed,
    cells: cellsOf(questions, answered, skips),
    // Most answer soon after the invitation or a reminder; the last week stays empty for repeats.
    startedAfter: Math.floor(30 * 24 * 60 * random.uniform() * random.uniform()),
    seconds: 240 + random.integer(900),
    isDuplicate: false,
  };
}

function pagesSkipped({ answer }: Answered, isPartial: boolean): readonly Question['page'][] {
  if (answer.gap === 'background-page') return ['background', 'closing'];
  return isPartial ? ['closing'] : [];
}

function cellsOf(
  questions: readonly Question[],
  answered: Answered,
  skips: readonly Question['page'][],
): Map<string, number | string | null> {
  return new Map(
    questions.map((question) => [
      question.variable,
      skips.includes(question.page) ? null : question.value(answered),
    ]),
  );
}

function silentRow(respondentId: number, contact: ContactRow, random: RandomStream): SurveyRow {
  return {
    respondentId,
    contact,
    person: contact.person,
    status: random.chance(0.02) ? STATUS.bounced : STATUS.invited,
    cells: new Map(),
    startedAfter: null,
    seconds: 0,
    isDuplicate: false,
  };
}

/** A repeated answer through a forwarded link: an earlier full one, or a later one broken off. */
function secondAnswer(
  row: SurveyRow,
  { respondentId, isEarlier }: { respondentId: number; isEarlier: boolean },
  questions: readonly Question[],
  random: RandomStream,
): SurveyRow {
  const cells = new Map(row.cells);
  for (const { variable } of questions.filter((question) => question.page === 'items')) {
    cells.set(variable, 1 + random.integer(5));
  }
  const after = row.startedAfter ?? 0;
  return {
    ...row,
    respondentId,
    status: isEarlier ? STATUS.completed : STATUS.partial,
    cells: isEarlier ? cells : blankAfterPosts(cells, questions),
    startedAfter: isEarlier ? Math.floor(after / 3) : after + 4_000,
    isDuplicate: true,
  };
}

function isLate(row: SurveyRow): boolean {
  return (row.startedAfter ?? 0) > 6_000;
}

function blankAfterPosts(
  cells: Map<string, number | string | null>,
  questions: readonly Question[],
): Map<string, number | string | null> {
  const blank = new Set(
    questions.filter(({ page }) => page !== 'posts').map((one) => one.variable),
  );
  return new Map([...cells].map(([name, value]) => [name, blank.has(name) ? null : value]));
}

/** The survey team's own trial: never invited in 2019, but completed in 2023. */
function testRow(
  respondentId: number,
  wave: Wave,
  questions: readonly Question[],
  random: RandomStream,
): SurveyRow {
  return {
    respondentId,
    contact: null,
    person: null,
    status: wave === 2019 ? STATUS.created : STATUS.completed,
    cells: new Map(
      questions.map((question) => {
        const code = question.labels[0]?.[0];
        const number = TEST_NUMBERS[question.variable] ?? 2;
        return [question.variable, code ?? (question.subType === 'Double' ? number : 'test')];
      }),
    ),
    startedAfter: random.integer(60),
    seconds: 65,
    isDuplicate: false,
  };
}
