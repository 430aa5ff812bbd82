import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { AnswerRecord } from '../import/records.ts';
import type { LinkedPair } from './link-step.ts';

export type LeftOutReason = 'not-answered' | 'not-on-list' | 'in-review' | 'earlier-answer';

/** An answer that is not counted, and why. */
export interface LeftOutAnswer {
  readonly recordId: RecordId;
  readonly reason: LeftOutReason;
}

export interface ChosenAnswers {
  /** List row → the answer that counts for its person in that wave. */
  readonly byListRow: ReadonlyMap<RecordId, AnswerRecord>;
  readonly leftOut: readonly LeftOutAnswer[];
}

/**
 * Which answer counts for a person and wave? The latest completed one, else the latest partly
 * answered; of two closed at the same time the one with the smaller id, whatever the row order.
 */
export function chooseAnswers(
  answers: readonly AnswerRecord[],
  pairs: readonly LinkedPair[],
): ChosenAnswers {
  const listRowOf = new Map<RecordId, RecordId>();
  const inReview = new Set<RecordId>();
  for (const { left, right, status } of pairs) {
    if (status === 'linked') listRowOf.set(left, right);
    if (status === 'in-review') inReview.add(left);
  }
  const byListRow = new Map<RecordId, AnswerRecord>();
  const leftOut: LeftOutAnswer[] = [];
  for (const answer of answers) {
    const { recordId, status } = answer;
    const listRow = listRowOf.get(recordId);
    if (status === 'not-answered') leftOut.push({ recordId, reason: 'not-answered' });
    else if (listRow === undefined) {
      leftOut.push({ recordId, reason: inReview.has(recordId) ? 'in-review' : 'not-on-list' });
    } else {
      const rival = byListRow.get(listRow);
      const isBetter = rival === undefined || compareAnswers(answer, rival) < 0;
      const loser = isBetter ? rival : answer;
      if (isBetter) byListRow.set(listRow, answer);
      if (loser) leftOut.push({ recordId: loser.recordId, reason: 'earlier-answer' });
    }
  }
  return { byListRow, leftOut };
}

function compareAnswers(one: AnswerRecord, other: AnswerRecord): number {
  if (one.status !== other.status) return one.status === 'completed' ? -1 : 1;
  const [left, right] = [one.closedAt ?? '', other.closedAt ?? ''];
  if (left !== right) return left > right ? -1 : 1;
  return one.recordId < other.recordId ? -1 : 1;
}
