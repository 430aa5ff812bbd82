import { z } from 'zod';
import { localTextSchema } from './local-text.ts';
import { starRuleSchema } from '../table/star-rule.ts';
import { modelTermSchema, termIdSchema } from './model-term.ts';
import { idSchema } from './plan-id.ts';

/** Which rows a model column is fitted on, beyond being complete on its own variables. */
export const sampleRuleSchema = z.strictObject({
  /** Also complete on the variables of this column of the same set; `null` for its own only. */
  completeOn: idSchema.nullable(),
  /** `two-rows`: then only persons who still have at least two rows. */
  persons: z.enum(['all', 'two-rows']),
});

export const modelColumnSchema = z.strictObject({
  /** The numeral in the header: I, II, III, IV. */
  id: idSchema,
  /** An id of the estimator registry. */
  estimator: z.string(),
  /** An id of the covariance registry. */
  covariance: z.string(),
  /** What a clustered covariance groups by; persons where nothing is said. */
  cluster: z.enum(['person', 'municipality', 'person-and-municipality']).optional(),
  /** Of estimators that have a choice; the first where nothing is said. */
  varianceComponents: z.enum(['swamy-arora', 'baltagi-chang']).optional(),
  differenceConstant: z.enum(['without', 'with']).optional(),
  /** The variable that holds probability weights, of estimators that take them. */
  weights: idSchema.optional(),
  /** Third header line, as "uden kontrol". */
  caption: localTextSchema,
  /** In the order in which they enter. */
  terms: z.array(modelTermSchema).min(1),
  sample: sampleRuleSchema,
});
export type ModelColumn = z.infer<typeof modelColumnSchema>;

/** One outcome and the columns that explain it, side by side as in a table. */
export const modelSetSchema = z.strictObject({
  id: idSchema,
  title: localTextSchema,
  outcome: idSchema,
  columns: z.array(modelColumnSchema).min(1),
});
export type ModelSet = z.infer<typeof modelSetSchema>;

/** A regression table of one model set. */
export const tablePlanSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('regression'),
  number: z.string(),
  title: localTextSchema,
  modelSet: idSchema,
  /** Term ids in printing order; the constant and the counts follow by themselves. */
  rows: z.array(termIdSchema),
  /** Terms that are in the models but only named in the note. */
  hiddenBlocks: z.array(termIdSchema),
  stars: starRuleSchema,
  /** Whether the note's second paragraph is printed; where nothing is said, it is. */
  specification: z.boolean().optional(),
});
export type TablePlan = z.infer<typeof tablePlanSchema>;
