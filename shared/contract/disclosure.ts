import { z } from 'zod';
import { languageSchema } from '../plan/local-text.ts';
import { tableDocSchema, WITHHELD_REASONS } from '../table/table-doc.ts';
import { tableErrors } from './errors.ts';
import { procedure } from './procedure.ts';
import { reasonSchema } from './reason.ts';

/** Withheld cells stay dashes, or leave with the rest for a reason. */
export const disclosureWishSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('withhold') }),
  z.strictObject({ kind: z.literal('include'), reason: reasonSchema }),
]);
export type DisclosureWish = z.infer<typeof disclosureWishSchema>;

/**
 * What is told of cells that leave as they are: nobody in them; everybody of a group; few persons
 * between two counts; a small count that public figures bind too tightly, or that has left before.
 */
export const FLAG_RULES = ['zero', 'whole-group', 'small-loss', 'exposed', 'already-out'] as const;
export type FlagRule = (typeof FLAG_RULES)[number];

/** One thing that the gate found; `row` and `column` are ids in the table. */
export const disclosureFindingSchema = z.strictObject({
  rule: z.enum([...WITHHELD_REASONS, ...FLAG_RULES]),
  action: z.enum(['withheld', 'flagged']),
  table: z.string(),
  row: z.string().nullable(),
  column: z.string().nullable(),
  /** The persons that it is about. */
  count: z.number().int().nullable(),
});
export type DisclosureFinding = z.infer<typeof disclosureFindingSchema>;

/** How many answers share their combination of characteristics with fewer than the minimum. */
export const combinationSchema = z.strictObject({
  variables: z.array(z.string()).min(1),
  /** Persons and waves with all of them known, and different combinations of them. */
  rows: z.number().int(),
  combinations: z.number().int(),
  /** Alone in their combination, and in one of fewer than the minimum. */
  alone: z.number().int(),
  few: z.number().int(),
});
export type Combination = z.infer<typeof combinationSchema>;

export const disclosureContract = {
  /** What would stay behind if these tables left together now. */
  'disclosure.review': procedure(
    z.strictObject({ tables: z.array(z.string()).min(1), language: languageSchema }),
    z.strictObject({
      minimum: z.number().int(),
      /** As they will leave. */
      tables: z.array(tableDocSchema),
      findings: z.array(disclosureFindingSchema),
    }),
    tableErrors,
  ),
  /** Who could be recognised by what the study knows of a person: a report, nothing leaves. */
  'disclosure.combinations': procedure(
    z.strictObject({}),
    z.strictObject({ minimum: z.number().int(), combinations: z.array(combinationSchema) }),
    ['sources-missing'],
  ),
  /** What has left against the gate's advice, newest first, and why. */
  'disclosure.overrides': procedure(
    z.strictObject({}),
    z.strictObject({
      overrides: z.array(
        z.strictObject({
          at: z.string(),
          exit: z.enum(['file', 'clipboard', 'package']),
          reason: z.string(),
          /** Cells, or rows of persons. */
          count: z.number().int(),
        }),
      ),
    }),
  ),
};
