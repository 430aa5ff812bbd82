import type { AnswerRecord } from '../import/records.ts';
import type { FieldLevel } from './levels.ts';

/** Birthdays and rounding may move an age by so much between two surveys. */
const AGE_SLACK = 2;

export interface Plausibility {
  readonly levels: readonly FieldLevel[];
  readonly isPlausible: boolean;
}

/**
 * Can two answers be the same person's? Gender should agree, and age should follow the years
 * between the surveys. What was not answered speaks neither way.
 */
export function checkPlausibility(
  earlier: { readonly answer: AnswerRecord; readonly year: number },
  later: { readonly answer: AnswerRecord; readonly year: number },
): Plausibility {
  const levels: FieldLevel[] = [];
  const genders = [earlier, later].map(({ answer }) => answer.answers['gender'] ?? null);
  const isGenderKnown = genders[0] !== null && genders[1] !== null;
  const isSameGender = genders[0] === genders[1];
  if (isGenderKnown) levels.push({ field: 'gender', level: isSameGender ? 'same' : 'different' });
  const births = [yearOfBirth(earlier), yearOfBirth(later)];
  const [one = null, other = null] = births;
  const isAgeKnown = one !== null && other !== null;
  const isAgeRight = isAgeKnown && Math.abs(one - other) <= AGE_SLACK;
  if (isAgeKnown) levels.push({ field: 'age', level: isAgeRight ? 'as-expected' : 'off' });
  const isPlausible = (!isGenderKnown || isSameGender) && (!isAgeKnown || isAgeRight);
  return { levels, isPlausible };
}

function yearOfBirth({
  answer,
  year,
}: {
  readonly answer: AnswerRecord;
  readonly year: number;
}): number | null {
  const { birthYear, age } = answer.answers;
  if (typeof birthYear === 'number') return birthYear;
  return typeof age === 'number' ? year - age : null;
}
