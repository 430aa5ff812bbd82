import { personIdOf } from '../../../shared/kernel/ids.ts';
import type { PersonId, RecordId } from '../../../shared/kernel/ids.ts';
import type { PairDecision } from '../../../shared/plan/decisions.ts';
import type { StudyPlan, WavePlan } from '../../../shared/plan/study-plan.ts';
import type { AnswerRecord, ListRecord } from '../import/records.ts';
import { chooseAnswers } from './choose-answers.ts';
import type { ChosenAnswers, LeftOutAnswer } from './choose-answers.ts';
import { compareRecords } from './compare-records.ts';
import type { ComparedRecords, WaveStep } from './compare-records.ts';
import { linkStep } from './link-step.ts';
import type { LinkedPair } from './link-step.ts';
import { checkPlausibility } from './plausibility.ts';
import { LINK_RULES } from './propose.ts';

export interface LinkInput {
  readonly waves: readonly WavePlan[];
  readonly lists: readonly ListRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly rules: StudyPlan['linkage'];
  readonly decisions: readonly PairDecision[];
}

/** What one step did: answers to the list of their wave, or a list to the next wave's list. */
export interface LinkStep {
  readonly id: string;
  readonly kind: 'answer-list' | 'list-list';
  /** Waves. */
  readonly left: string;
  readonly right: string;
  readonly leftTotal: number;
  readonly rightTotal: number;
  /** Pairs linked by a person's decision and by each rule, in the order of the rules. */
  readonly rules: readonly { readonly rule: string; readonly pairs: number }[];
  readonly linked: number;
  readonly inReview: number;
  readonly unlinkedLeft: number;
}

export interface LinkedPerson {
  readonly personId: PersonId;
  /** The person's list row in each wave, and the answer that counts there. */
  readonly members: readonly {
    readonly wave: string;
    readonly list: RecordId;
    readonly answer: RecordId | null;
  }[];
}

export interface Linkage {
  readonly steps: readonly LinkStep[];
  readonly pairs: readonly LinkedPair[];
  readonly persons: readonly LinkedPerson[];
  readonly answersLeftOut: readonly LeftOutAnswer[];
}

/**
 * Who is who? Answers are linked to the member list of their wave, and each wave's list to the
 * next; a person is a chain of list rows with at most one answer per wave.
 */
export function linkRecords(input: LinkInput): Linkage {
  return linkCompared(compareRecords(input), input);
}

/** The same where the records have been compared already: decisions change no comparison. */
export function linkCompared(compared: ComparedRecords, input: LinkInput): Linkage {
  const answerPairs = compared.answers.map(({ step }) => linkStep(step, input));
  const chosen = chooseAnswers(input.answers, answerPairs.flat());
  const listPairs = compared.lists.map(({ step, left, right }) =>
    linkStep(step, input).map((pair) => judgePlausibility(pair, chosen, left, right)),
  );
  return {
    steps: [
      ...compared.answers.map((one, index) => summary(one, answerPairs[index] ?? [])),
      ...compared.lists.map((one, index) => summary(one, listPairs[index] ?? [])),
    ],
    pairs: [...answerPairs.flat(), ...listPairs.flat()],
    persons: chainPersons(input, listPairs.flat(), chosen),
    answersLeftOut: chosen.leftOut,
  };
}

/** A link by name alone that gender or age contradicts is asked; a decision stands. */
function judgePlausibility(
  pair: LinkedPair,
  chosen: ChosenAnswers,
  before: WavePlan,
  wave: WavePlan,
): LinkedPair {
  const earlier = chosen.byListRow.get(pair.left);
  const later = chosen.byListRow.get(pair.right);
  if (!earlier || !later) return pair;
  const { levels, isPlausible } = checkPlausibility(
    { answer: earlier, year: before.year },
    { answer: later, year: wave.year },
  );
  const shown = { ...pair, levels: [...pair.levels, ...levels] };
  const isAsked = pair.status === 'linked' && pair.decided === null && !isPlausible;
  return isAsked ? { ...shown, status: 'in-review', rule: 'implausible' } : shown;
}

function summary({ step, left, right }: WaveStep, pairs: readonly LinkedPair[]): LinkStep {
  const linked = pairs.filter(({ status }) => status === 'linked');
  const rules = ['decision', ...LINK_RULES].map((rule) => ({
    rule,
    pairs: linked.filter((pair) => pair.rule === rule).length,
  }));
  return {
    id: step.id,
    kind: step.kind,
    left: left.id,
    right: right.id,
    leftTotal: step.left.length,
    rightTotal: step.right.length,
    rules,
    linked: linked.length,
    inReview: pairs.filter(({ status }) => status === 'in-review').length,
    unlinkedLeft: step.left.length - linked.length,
  };
}

/**
 * The persons that remain when only some of the links count. Where the link between two waves does
 * not, a person becomes two; an answer without a link to its list row is not counted, as elsewhere.
 */
export function linkageByPairs(
  linkage: Linkage,
  input: Pick<LinkInput, 'waves' | 'lists' | 'answers'>,
  counts: (pair: LinkedPair) => boolean,
): Linkage {
  const isListStep = new Map(linkage.steps.map(({ id, kind }) => [id, kind === 'list-list']));
  const pairs = linkage.pairs.filter((pair) => pair.status !== 'linked' || counts(pair));
  const [between, within] = [true, false].map((isBetween) =>
    pairs.filter(({ step }) => isListStep.get(step) === isBetween),
  );
  const chosen = chooseAnswers(input.answers, within ?? []);
  const persons = chainPersons(input, between ?? [], chosen);
  return { steps: linkage.steps, pairs, persons, answersLeftOut: chosen.leftOut };
}

/** Follows the links from each wave to the next; the earliest row names the person. */
function chainPersons(
  { waves, lists }: Pick<LinkInput, 'waves' | 'lists'>,
  pairs: readonly LinkedPair[],
  { byListRow }: ChosenAnswers,
): LinkedPerson[] {
  const linked = pairs.filter(({ status }) => status === 'linked');
  const next = new Map(linked.map(({ left, right }) => [left, right]));
  const isContinued = new Set(linked.map(({ right }) => right));
  const byId = new Map(lists.map((record) => [record.recordId, record]));
  const known = new Set(waves.map(({ id }) => id));
  const firsts = lists
    .filter(({ recordId, wave }) => known.has(wave) && !isContinued.has(recordId))
    .toSorted((a, b) => (a.recordId < b.recordId ? -1 : 1));
  return firsts.map(({ recordId }) => {
    const members: LinkedPerson['members'][number][] = [];
    for (let id: RecordId | undefined = recordId; id !== undefined; id = next.get(id)) {
      const record = byId.get(id);
      if (!record) break;
      const answer = byListRow.get(id)?.recordId ?? null;
      members.push({ wave: record.wave, list: id, answer });
    }
    return { personId: personIdOf(recordId), members };
  });
}
