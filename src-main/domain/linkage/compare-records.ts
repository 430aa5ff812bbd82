import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import type { AnswerRecord, ListRecord } from '../import/records.ts';
import { linkSide } from './link-side.ts';
import type { LinkRecord } from './link-side.ts';
import { compareStep } from './link-step.ts';
import type { ComparedStep } from './link-step.ts';

/** A compared step between two waves, or within one. */
export interface WaveStep {
  readonly step: ComparedStep;
  readonly left: WavePlan;
  readonly right: WavePlan;
}

/** All records of a study compared: the slow part of linking, which no decision changes. */
export interface ComparedRecords {
  readonly answers: readonly WaveStep[];
  readonly lists: readonly WaveStep[];
}

export interface RecordsToCompare {
  readonly waves: readonly WavePlan[];
  readonly lists: readonly ListRecord[];
  readonly answers: readonly AnswerRecord[];
}

/** Which answers are like which list rows of their wave, and which rows like the next wave's? */
export function compareRecords({ waves, lists, answers }: RecordsToCompare): ComparedRecords {
  const inOrder = waves.toSorted((a, b) => a.time - b.time);
  const listSides = new Map(
    inOrder.map(({ id }) => [id, linkSide(lists.filter(({ wave }) => wave === id))]),
  );
  const listOf = ({ id }: WavePlan): readonly LinkRecord[] => listSides.get(id) ?? [];
  const answered = answers.filter(({ status }) => status !== 'not-answered');
  return {
    answers: inOrder.map((wave) => ({
      left: wave,
      right: wave,
      step: compareStep({
        id: `answers-${wave.id}`,
        kind: 'answer-list',
        left: linkSide(answered.filter((answer) => answer.wave === wave.id)),
        right: listOf(wave),
      }),
    })),
    lists: inOrder.slice(1).map((right, index) => {
      const left = inOrder[index] ?? right;
      const id = `lists-${left.id}-${right.id}`;
      const sides = { left: listOf(left), right: listOf(right) };
      return { left, right, step: compareStep({ id, kind: 'list-list', ...sides }) };
    }),
  };
}
