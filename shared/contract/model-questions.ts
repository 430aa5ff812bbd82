/** What can be asked of a fitted model beyond its own results? */
import { z } from 'zod';

const nullableNumber = z.number().nullable();

/** A Wald test of several coefficients, and which of those asked for it is about. */
export const jointTestSchema = z.strictObject({
  tested: z.array(z.string()),
  omitted: z.array(z.string()),
  test: z.looseObject({ kind: z.string() }),
});
export type JointTest = z.infer<typeof jointTestSchema>;

/** The effect of one variable at values of another, with 95 % intervals. */
export const marginalEffectsSchema = z.strictObject({
  effectOf: z.string(),
  at: z.string(),
  effects: z.array(
    z.strictObject({
      at: z.union([z.number(), z.string()]),
      estimate: z.number(),
      standardError: z.number(),
      statistic: nullableNumber,
      distribution: z.enum(['normal', 't']),
      degreesOfFreedom: nullableNumber,
      pValue: nullableNumber,
      lower: z.number(),
      upper: z.number(),
    }),
  ),
  /** Values where a coefficient that the effect needs was not estimated. */
  notEstimable: z.array(z.union([z.number(), z.string()])),
});
export type MarginalEffects = z.infer<typeof marginalEffectsSchema>;
