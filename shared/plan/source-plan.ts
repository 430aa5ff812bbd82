import { z } from 'zod';
import { idSchema } from './plan-id.ts';

/** What a mapped raw value stands for; `null` says "not observed" (as "Ved ikke"). */
export const mappedValueSchema = z.union([z.string(), z.number(), z.null()]);
export type MappedValue = z.infer<typeof mappedValueSchema>;

/**
 * One imported file (or set of text files) and how it is read: which sheet, where the header
 * stands, which column holds which field, and what its raw values mean.
 */
export const sourcePlanSchema = z.strictObject({
  id: idSchema,
  /** An id of the import source registry. */
  kind: z.string(),
  title: z.string(),
  /** The wave's id; `null` for a source that serves all waves. */
  wave: idSchema.nullable(),
  /** File names relative to the plan; the data file first, then its companions. */
  files: z.array(z.string()).min(1),
  sheet: z.string().nullable(),
  /** 1-based row of the header; `null` where the source kind finds its own layout. */
  headerRow: z.number().int().min(1).nullable(),
  /** Which of the imports under this id is meant; absent in a plan that reads files beside it. */
  content: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** Field id → header text of its column. */
  columns: z.record(z.string(), z.string()),
  /** Field id → raw text → what it means. */
  valueMaps: z.record(z.string(), z.record(z.string(), mappedValueSchema)),
});
export type SourcePlan = z.infer<typeof sourcePlanSchema>;
