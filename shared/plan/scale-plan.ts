import { z } from 'zod';
import { localTextSchema } from './local-text.ts';
import { idSchema } from './plan-id.ts';

export const itemPlanSchema = z.strictObject({
  /** Also the field that survey sources map a column to. */
  id: idSchema,
  wording: z.string(),
  /** False where the wording was made for an example and is not the authors'. */
  isPublishedWording: z.boolean(),
  isReversed: z.boolean(),
});
export type ItemPlan = z.infer<typeof itemPlanSchema>;

/** A 0–1 index of Likert items: the mean of the rescaled items where enough were answered. */
export const scalePlanSchema = z.strictObject({
  id: idSchema,
  title: localTextSchema,
  items: z.array(itemPlanSchema).min(1),
  minimum: z.number(),
  maximum: z.number(),
  minimumAnswered: z.number().int().min(1),
  /** How its factor is looked for, by ids of the catalog; the catalog's first where absent. */
  extraction: z.string().optional(),
  correlations: z.string().optional(),
});
export type ScalePlan = z.infer<typeof scalePlanSchema>;
