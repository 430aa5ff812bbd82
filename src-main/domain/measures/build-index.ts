import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';
import { indexScore } from '../../stats/measurement/index-score.ts';
import type { AnswerRecord } from '../import/records.ts';
import type { Observed } from './observed.ts';
import { recodeLikert } from './recode-likert.ts';

/** What is this answer's index, 0–1? Missing where fewer items than the scale asks for count. */
export function buildIndex(scale: ScalePlan, answer: AnswerRecord): Observed<number> {
  const score = indexScore(recodeItems(scale, answer), {
    minimum: scale.minimum,
    maximum: scale.maximum,
    reversed: scale.items.map((item) => item.isReversed),
    minAnswered: scale.minimumAnswered,
  });
  return score === null ? { missing: 'too-few-items' } : { value: score };
}

/** The answer's categories on the scale's items in their order; `null` = not observed. */
export function recodeItems(scale: ScalePlan, answer: AnswerRecord): (number | null)[] {
  return scale.items.map((item) => recodeLikert(answer.answers[item.id], scale));
}
