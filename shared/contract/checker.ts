import { z } from 'zod';
import { languageSchema } from '../plan/local-text.ts';
import { fileErrors, storageErrors } from './errors.ts';
import { procedure } from './procedure.ts';

export const cellVerdictSchema = z.enum([
  'consistent',
  'rounding-only',
  'impossible',
  'unreadable',
]);
export type CellVerdict = z.infer<typeof cellVerdictSchema>;

/** The numbers and labels that a finding's sentence is filled with. */
const factsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** How a cell may have read before the print error, and why that is likely: a code of `checkRepairs`. */
export const cellRepairSchema = z.strictObject({
  text: z.string(),
  why: z.enum(['estimate-shifted', 'error-shifted', 'rows-swapped', 'errors-swapped']),
});
export type CellRepair = z.infer<typeof cellRepairSchema>;

export const checkedCellSchema = z.strictObject({
  table: z.string(),
  /** The labels as printed. */
  row: z.string(),
  column: z.string(),
  text: z.string(),
  estimate: z.number().nullable(),
  standardError: z.number().nullable(),
  stars: z.string(),
  verdict: cellVerdictSchema,
  /** Smallest and largest p that the rounding of both numbers leaves open. */
  pInterval: z.tuple([z.number(), z.number()]).nullable(),
  /** The point values' mark first, then the others that rounding leaves open; '' is no mark. */
  impliedStars: z.array(z.string()),
  repairs: z.array(cellRepairSchema),
});
export type CheckedCell = z.infer<typeof checkedCellSchema>;

export const checkFindingSchema = z.strictObject({
  /** A code of `checkRules`, which has its sentence. */
  rule: z.string(),
  table: z.string(),
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  facts: factsSchema,
  /** The passage of the text that the table does not bear out. */
  passage: z.string().optional(),
});
export type CheckFinding = z.infer<typeof checkFindingSchema>;

export const tableCheckSchema = z.strictObject({
  cells: z.array(checkedCellSchema),
  findings: z.array(checkFindingSchema),
  /** How many claims of the text could be held against the tables; absent without a text. */
  claims: z.int().nonnegative().optional(),
});
export type TableCheck = z.infer<typeof tableCheckSchema>;

/** A manuscript, at most. */
const textSchema = z.string().max(500_000);

export const checkerContract = {
  /** What cannot be right in tables from elsewhere: chosen files, or one that was pasted. */
  'checker.printed': procedure(
    z.strictObject({
      files: z.array(z.string()),
      pasted: z.string().nullable(),
      /** What a manuscript says of these tables. */
      text: textSchema.optional(),
    }),
    tableCheckSchema,
    [...fileErrors, 'unknown-file', 'no-coefficients'],
  ),
  /** The same for the study's own tables; fits what has not been fitted. */
  'checker.own': procedure(
    z.strictObject({
      tables: z.array(z.string()).min(1),
      language: languageSchema,
      text: textSchema.optional(),
    }),
    tableCheckSchema,
    ['unknown-part', 'sources-missing', 'cancelled', ...storageErrors],
  ),
};
