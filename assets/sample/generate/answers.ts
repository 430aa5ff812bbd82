import type { Wave } from './facts.ts';
import type { Politician, Seat } from './politician.ts';
import type { RandomStream } from './random.ts';
import type { Respondents } from './respondents.ts';

/** The item batteries of the questionnaire. */
export type Battery = 'socr' | 'vision' | 'consensus';

/** What a respondent left out besides single cells. */
export type Gap =
  | Battery
  | 'coalition-unknown'
  | 'coalition-blank'
  | 'age-blank'
  | 'terms-blank'
  | 'background-page';

/** One person's answers in one wave, before they become cells. */
export interface Answer {
  readonly person: Politician;
  readonly wave: Wave;
  readonly seat: Seat;
  /** Two answers by the same person, whether or not they can be linked. */
  readonly isPair: boolean;
  readonly switchedParty: boolean;
  readonly gap: Gap | null;
  /** The one item this respondent did not know, if any. */
  readonly unknownItem: { readonly battery: Battery; readonly item: number } | null;
  readonly draws: AnswerDraws;
}

/** Standard normal draws behind an answer, made once so that parameters can change around them. */
export interface AnswerDraws {
  readonly socrAnswer: number;
  readonly socrItems: readonly number[];
  readonly visionAnswer: number;
  readonly visionItems: readonly number[];
  readonly consensusAnswer: number;
  readonly consensusShared: number;
  readonly consensusItems: readonly number[];
  readonly person: PersonDraws;
}

interface PersonDraws {
  readonly socr: number;
  readonly vision: number;
  readonly consensus: number;
}

/** How many items each battery has. */
export const ITEM_COUNTS: Readonly<Record<Battery, number>> = { socr: 4, vision: 2, consensus: 3 };

const SINGLE_UNKNOWN_CELLS = 61;
const GAPS_OF_ONE_WAVE: readonly Gap[] = ['socr', 'socr', 'socr', 'socr', 'vision', 'vision'];
const GAPS_OF_PAIRS: readonly Gap[] = ['socr', 'vision', 'consensus', 'consensus'];
const CONTROL_GAPS: readonly Gap[] = [
  'coalition-unknown',
  'background-page',
  'age-blank',
  'coalition-unknown',
  'background-page',
  'terms-blank',
  'coalition-blank',
];
const CONTROL_GAPS_OF_ONE_WAVE = 14;
const CONTROL_GAPS_OF_PAIRS = 4;

/** All answers of both waves, with their gaps and their random draws. */
export function drawAnswers(
  respondents: Respondents,
  streams: { missing: RandomStream; socr: RandomStream; outcomes: RandomStream },
): Answer[] {
  const drawsOf = drawPersons(respondents, streams);
  const bare = ([2019, 2023] as const).flatMap((wave) =>
    [...respondents.inWave[wave]]
      .sort((left, right) => left.number - right.number)
      .flatMap((person) => {
        const seat = person.seats[wave];
        if (seat === undefined) return [];
        const isPair = respondents.inWave[2019].has(person) && respondents.inWave[2023].has(person);
        return [{ person, wave, seat, isPair, switchedParty: hasSwitched(person, wave) }];
      }),
  );
  const gaps = drawGaps(bare, respondents, streams.missing);
  return bare.map((answer, index) => ({
    ...answer,
    gap: gaps.gap.get(index) ?? null,
    unknownItem: gaps.unknown.get(index) ?? null,
    draws: drawsOf(answer.person),
  }));
}

function hasSwitched(person: Politician, wave: Wave): boolean {
  const [before, after] = [person.seats[2019], person.seats[2023]];
  return (
    wave === 2023 && before !== undefined && after !== undefined && before.party !== after.party
  );
}

function drawPersons(
  respondents: Respondents,
  { socr, outcomes }: { socr: RandomStream; outcomes: RandomStream },
): (person: Politician) => AnswerDraws {
  const everybody = [...new Set([...respondents.inWave[2019], ...respondents.inWave[2023]])];
  const persons = new Map(
    everybody
      .sort((left, right) => left.number - right.number)
      .map((person) => [
        person,
        { socr: socr.normal(), vision: outcomes.normal(), consensus: outcomes.normal() },
      ]),
  );
  const normals = (random: RandomStream, count: number): number[] =>
    Array.from({ length: count }, () => random.normal());
  return (person) => ({
    socrAnswer: socr.normal(),
    socrItems: normals(socr, ITEM_COUNTS.socr),
    visionAnswer: outcomes.normal(),
    visionItems: normals(outcomes, ITEM_COUNTS.vision),
    consensusAnswer: outcomes.normal(),
    consensusShared: outcomes.normal(),
    consensusItems: normals(outcomes, ITEM_COUNTS.consensus),
    person: persons.get(person) ?? { socr: 0, vision: 0, consensus: 0 },
  });
}

function drawGaps(
  answers: readonly { readonly person: Politician; readonly isPair: boolean }[],
  respondents: Respondents,
  random: RandomStream,
): {
  gap: Map<number, Gap>;
  unknown: Map<number, { battery: Battery; item: number }>;
} {
  const order = random.shuffle(answers.map((answer, index) => ({ ...answer, index })));
  const single = order.filter(({ isPair }) => !isPair);
  const seen = new Set<Politician>();
  const pairs = order.filter(({ isPair, person }) => {
    const isFirst = isPair && !respondents.unlinkable.has(person) && !seen.has(person);
    seen.add(person);
    return isFirst;
  });
  const controls = (count: number): Gap[] =>
    Array.from({ length: count }, (_, at) => CONTROL_GAPS[at % CONTROL_GAPS.length] ?? 'age-blank');
  const ofSingle = [...GAPS_OF_ONE_WAVE, ...controls(CONTROL_GAPS_OF_ONE_WAVE)];
  const ofPairs = [...GAPS_OF_PAIRS, ...controls(CONTROL_GAPS_OF_PAIRS)];
  const gap = new Map<number, Gap>();
  ofSingle.forEach((kind, at) => gap.set(single[at]?.index ?? -1, kind));
  ofPairs.forEach((kind, at) => gap.set(pairs[at]?.index ?? -1, kind));
  const whole = order.filter(({ index }) => !gap.has(index)).slice(0, SINGLE_UNKNOWN_CELLS);
  const cells = (['socr', 'vision', 'consensus'] as const).flatMap((battery) =>
    Array.from({ length: ITEM_COUNTS[battery] }, (_, item) => ({ battery, item })),
  );
  return { gap, unknown: new Map(whole.map(({ index }) => [index, random.pick(cells)])) };
}
