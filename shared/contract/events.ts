import { z } from 'zod';

/** What the data process tells unasked. */
export const appEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('model-progress'),
    modelSet: z.string(),
    column: z.string(),
    done: z.number().int(),
    total: z.number().int(),
  }),
  z.strictObject({
    kind: z.literal('robustness-progress'),
    done: z.number().int(),
    total: z.number().int(),
  }),
  /** The study's document or data changed; everything shown may be out of date. */
  z.strictObject({ kind: z.literal('study-changed'), revision: z.number().int() }),
  z.strictObject({ kind: z.literal('study-closed') }),
]);
export type AppEvent = z.infer<typeof appEventSchema>;
