/** What is one answer's index, from 0 to 1? */

/** How items become an index; `reversed` has one flag per item. */
export interface IndexRule {
  readonly minimum: number;
  readonly maximum: number;
  readonly reversed: readonly boolean[];
  /** An index needs at least so many answered items. */
  readonly minAnswered: number;
}

/**
 * Mean over the answered items of (x − min) / (max − min), reversed items counted from the other
 * end; null where fewer items than the rule asks for are answered.
 *
 * values: one per item on the scale from minimum to maximum; null = not answered.
 *
 * @source [Likert1932]; rescaling as in test/reference/README.md
 * @verified test/reference/study_sim/study_sim_indexes.csv (row by row)
 */
export function indexScore(values: readonly (number | null)[], rule: IndexRule): number | null {
  const { minimum, maximum, reversed, minAnswered } = rule;
  let sum = 0;
  let answered = 0;
  values.forEach((value, item) => {
    if (value === null) return;
    sum += (reversed[item] ? maximum - value : value - minimum) / (maximum - minimum);
    answered += 1;
  });
  return answered === 0 || answered < minAnswered ? null : sum / answered;
}
