import { z } from 'zod';

export const recordIdTextSchema = z.string().regex(/^[0-9a-f]{20}$/);

/** What a person decided about two records: the same politician, or two different ones. */
export const pairDecisionSchema = z.strictObject({
  left: recordIdTextSchema,
  right: recordIdTextSchema,
  verdict: z.enum(['same', 'different']),
  reason: z.string().nullable(),
  decidedAt: z.string(),
});
export type PairDecision = z.infer<typeof pairDecisionSchema>;

/** The review's outcome. The key makes the record ids, so the two belong together. */
export const decisionsSchema = z.strictObject({
  format: z.literal('panelvaerk-decisions'),
  version: z.literal(1),
  recordKey: z.string().regex(/^[0-9a-f]{64}$/),
  pairs: z.array(pairDecisionSchema),
});
export type Decisions = z.infer<typeof decisionsSchema>;
