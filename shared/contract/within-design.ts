import { z } from 'zod';
import { localTextSchema } from '../plan/local-text.ts';

const count = z.number().int();

/** Steps of a binary variable from one answer of a person to the next. */
export const transitionsSchema = z.strictObject({
  upward: count,
  downward: count,
  stayedZero: count,
  stayedOne: count,
  /** Persons with at least two answers, and those of them whose value changes. */
  entities: count,
  changers: count,
});

/** What the sample of a within column lets be found about one of its terms. */
export const withinTermSchema = z.strictObject({
  /** The variable; a category has no entry. */
  term: z.string(),
  /** Persons of the column's sample whose value changes. */
  changers: count,
  /** Of a binary variable. */
  transitions: transitionsSchema.nullable(),
  warning: z.enum(['few-changers', 'no-changers']).nullable(),
  /** Standard error and degrees of freedom of the fit as it stands; `null` until it is fitted. */
  power: z
    .strictObject({
      standardError: z.number(),
      degreesOfFreedom: z.number(),
      significance: z.number(),
      /** Whether the column's own estimate is, at that level. */
      isSignificant: z.boolean(),
      /** The least true effect found with 80 per cent power. */
      minimalDetectableEffect: z.number(),
      /** The estimate of a column that also compares persons, taken as true: how likely is it found? */
      against: z
        .strictObject({
          column: z.string(),
          effect: z.number(),
          power: z.number(),
          /** Persons with repeated answers that it would take to find it; `null` beyond a million. */
          entitiesNeeded: count.nullable(),
        })
        .nullable(),
    })
    .nullable(),
  /** The warning in words, and what power there is; `null` where there is nothing to say. */
  warningSentence: localTextSchema.nullable(),
  powerSentence: localTextSchema.nullable(),
});
export type WithinTerm = z.infer<typeof withinTermSchema>;

/** What a within estimator can see in one model column's sample. */
export const withinColumnSchema = z.strictObject({
  modelSet: z.string(),
  column: z.string(),
  /** Persons with two answers or more in the sample. */
  entities: count,
  terms: z.array(withinTermSchema),
});
export type WithinColumn = z.infer<typeof withinColumnSchema>;
