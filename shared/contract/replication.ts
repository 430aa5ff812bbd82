import { z } from 'zod';
import { languageSchema } from '../plan/local-text.ts';
import { storageErrors } from './errors.ts';
import { procedure } from './procedure.ts';
import { reasonSchema } from './reason.ts';
import { exportedFileSchema } from './tables.ts';

/** Rows of persons who do not exist, no rows at all, or the study's own for a reason. */
export const replicationRowsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('synthetic') }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('real'), reason: reasonSchema }),
]);
export type ReplicationRows = z.infer<typeof replicationRowsSchema>;

/** What separates whole numbers from decimals; with a comma, columns are parted by semicolons. */
export const decimalMarkSchema = z.enum(['comma', 'point']);
export type DecimalMark = z.infer<typeof decimalMarkSchema>;

/** Why Stata cannot repeat a model. */
export const stataGapSchema = z.enum(['cr2', 'repaired-covariance']);

export const replicationContract = {
  /** Which model columns would a package hold, and which of them can Stata not repeat? */
  'replication.coverage': procedure(
    z.strictObject({}),
    z.strictObject({
      models: z.array(
        z.strictObject({
          id: z.string(),
          /** Table and column as they print: `2, IV`. */
          title: z.string(),
          notInStata: stataGapSchema.nullable(),
        }),
      ),
      /** Alternatives that a table prints; no script repeats them. */
      alternatives: z.array(z.string()),
    }),
  ),
  /** Everything that somebody else needs to repeat the tables, in one zip file. */
  'replication.package': procedure(
    z.strictObject({ rows: replicationRowsSchema, language: languageSchema }),
    z.strictObject({
      file: exportedFileSchema,
      rows: z.number().int(),
      models: z.number().int(),
      /** Model ids: without numbers, and with numbers that Stata cannot repeat. */
      notFitted: z.array(z.string()),
      notInStata: z.array(z.string()),
    }),
    ['sources-missing', 'unknown-part', 'cancelled', ...storageErrors],
  ),
  /** The analysis data with their codebook, without names or answer texts, for a reason. */
  'replication.data': procedure(
    z.strictObject({
      reason: reasonSchema,
      language: languageSchema,
      decimalMark: decimalMarkSchema,
    }),
    z.strictObject({ file: exportedFileSchema, rows: z.number().int() }),
    ['sources-missing', ...storageErrors],
  ),
};
