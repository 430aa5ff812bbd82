import type { Answer, Battery } from './answers.ts';
import type {
  Outcome,
  OutcomeParameters,
  SampleParameters,
  Stable,
  Varying,
} from './parameters.ts';
import { CENTRES, PARTY_EFFECTS, REGION_EFFECTS, STABLE, VARYING } from './parameters.ts';
import type { Politician } from './politician.ts';

/** Item scores 0, .25 … 1; null is "Ved ikke". */
export type ItemScores = Readonly<Record<Battery, readonly (number | null)[]>>;

const SOCR_MEANS = [0.785, 0.865, 0.775, 0.82];
const SOCR_WEIGHTS = [0.085, 0.19, 0.105, 0.115];
const SOCR_NOISE = [0.153, 0.072, 0.136, 0.144];
const VISION_SHIFTS = [0.02, -0.02];
const CONSENSUS_SHIFTS = [0.01, -0.012, 0.005];
const CONSENSUS_WEIGHTS = [1.45, 0.85, 0.7];
const CONSENSUS_SHARED = [0.13, 0.22, 0];

/** What everybody answered to all items under the given parameters, in the order of `answers`. */
export function scoreAnswers(
  answers: readonly Answer[],
  parameters: SampleParameters,
): ItemScores[] {
  const socr = answers.map((answer) => withGaps(answer, 'socr', socrItems(answer, parameters)));
  const values = answers.map((answer, at) => varyingValues(answer, indexOf(socr[at] ?? [])));
  const means = personMeans(answers, values);
  return answers.map((answer, at) => {
    const own = values[at];
    const mean = means.get(answer.person);
    if (own === undefined || mean === undefined) throw new Error('An answer without values');
    const levelOf = (outcome: Outcome): number =>
      levelFor(answer, { own, mean }, outcome, parameters[outcome]);
    const vision = visionItems(answer, levelOf('vision'), parameters.vision);
    const consensus = consensusItems(answer, levelOf('consensus'), parameters.consensus);
    return {
      socr: socr[at] ?? [],
      vision: withGaps(answer, 'vision', vision),
      consensus: withGaps(answer, 'consensus', consensus),
    };
  });
}

/** Mean of the answered items when at least half are answered. */
export function indexOf(items: readonly (number | null)[]): number | null {
  const answered = items.filter((item) => item !== null);
  if (answered.length * 2 < items.length || answered.length === 0) return null;
  return answered.reduce((sum, item) => sum + item, 0) / answered.length;
}

/** The item rule: the nearest quarter, cut to 0–1. */
function toQuarter(latent: number): number {
  return Math.min(1, Math.max(0, Math.round(latent * 4) / 4));
}

function socrItems({ draws, seat }: Answer, { socrNoise }: SampleParameters): number[] {
  const level =
    Math.sqrt(0.54) * draws.person.socr +
    Math.sqrt(0.46) * draws.socrAnswer -
    1.2 * PARTY_EFFECTS.consensus[seat.party];
  return SOCR_MEANS.map((mean, item) =>
    toQuarter(
      mean +
        (SOCR_WEIGHTS[item] ?? 0) * level +
        socrNoise * (SOCR_NOISE[item] ?? 0) * (draws.socrItems[item] ?? 0),
    ),
  );
}

/** Blanks one unknown item, or all but one item of a battery that was not answered. */
function withGaps(answer: Answer, battery: Battery, items: readonly number[]): (number | null)[] {
  if (answer.gap === battery) {
    const kept = battery === 'vision' ? -1 : 0;
    return items.map((item, at) => (at === kept ? item : null));
  }
  const unknown = answer.unknownItem;
  return items.map((item, at) =>
    unknown?.battery === battery && unknown.item === at ? null : item,
  );
}

function varyingValues(answer: Answer, socr: number | null): Record<Varying, number> {
  return {
    socr: socr ?? CENTRES.socr,
    time: answer.wave === 2023 ? 1 : 0,
    coalition: Number(answer.seat.isInCoalition),
    switch: Number(answer.switchedParty),
    mayor: Number(answer.seat.isMayor),
    leader: Number(answer.seat.isGroupLeader),
    chair: Number(answer.seat.isChair),
  };
}

/** The values of the variables that have one coefficient. */
export function stableValues({ person, seat, wave }: Answer): Record<Stable, number> {
  return {
    male: Number(person.gender === 'male'),
    age: seat.age,
    terms: seat.terms,
    firstTerm: Number(seat.terms === 1),
    logPopulation: Math.log(seat.municipality.population[wave]),
    urbanShare: seat.municipality.urbanShare[wave],
  };
}

function personMeans(
  answers: readonly Answer[],
  values: readonly Record<Varying, number>[],
): Map<Politician, Record<Varying, number>> {
  const means = new Map<Politician, Record<Varying, number>>();
  answers.forEach((answer, at) => {
    const own = values[at];
    const other = means.get(answer.person);
    if (own === undefined) return;
    if (other === undefined) means.set(answer.person, { ...own });
    else for (const name of VARYING) other[name] = (other[name] + own[name]) / 2;
  });
  return means;
}

function levelFor(
  answer: Answer,
  { own, mean }: { own: Record<Varying, number>; mean: Record<Varying, number> },
  outcome: Outcome,
  chosen: OutcomeParameters,
): number {
  const stable = stableValues(answer);
  let level = chosen.constant + (answer.isPair ? chosen.pair : 0);
  for (const name of VARYING) {
    level += chosen.within[name] * (own[name] - mean[name]);
    level += chosen.between[name] * (mean[name] - CENTRES[name]);
  }
  for (const name of STABLE) level += chosen.stable[name] * (stable[name] - CENTRES[name]);
  const { draws } = answer;
  const answerDraw = outcome === 'vision' ? draws.visionAnswer : draws.consensusAnswer;
  return (
    level +
    PARTY_EFFECTS[outcome][answer.seat.party] +
    REGION_EFFECTS[outcome][answer.seat.municipality.region] +
    chosen.personSpread * draws.person[outcome] +
    chosen.answerSpread * answerDraw
  );
}

function visionItems({ draws }: Answer, level: number, { itemNoise }: OutcomeParameters): number[] {
  return VISION_SHIFTS.map((shift, item) =>
    toQuarter(level + shift + itemNoise * 0.119 * (draws.visionItems[item] ?? 0)),
  );
}

function consensusItems(
  { draws }: Answer,
  level: number,
  { constant, itemNoise }: OutcomeParameters,
): number[] {
  const noise = [0.05, 0.08, itemNoise * 0.265];
  return CONSENSUS_SHIFTS.map((shift, item) =>
    toQuarter(
      constant +
        shift +
        (CONSENSUS_WEIGHTS[item] ?? 0) * (level - constant) +
        (CONSENSUS_SHARED[item] ?? 0) * draws.consensusShared +
        (noise[item] ?? 0) * (draws.consensusItems[item] ?? 0),
    ),
  );
}
