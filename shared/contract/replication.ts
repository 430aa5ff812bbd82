import { z } from 'zod';
import { languageSchema } from '../plan/local-text.ts';
import { storageErrors } from './errors.ts';
import { procedure } from './procedure.ts';
import { exportedFileSchema } from './tables.ts';

/** A reason shorter than this says nothing. */
export const SHORTEST_REASON = 10;

/** Rows of persons who do not exist, or the study's own for a reason. */
export const replicationRowsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('synthetic') }),
  z.strictObject({
    kind: z.literal('real'),
    reason: z.string().trim().min(SHORTEST_REASON).max(500),
  }),
]);
export type ReplicationRows = z.infer<typeof replicationRowsSchema>;

export const replicationContract = {
  /** Everything that somebody else needs to repeat the tables, in one zip file. */
  'replication.package': procedure(
    z.strictObject({ rows: replicationRowsSchema, language: languageSchema }),
    z.strictObject({
      file: exportedFileSchema,
      rows: z.number().int(),
      /** Model columns that the scripts do again, and those that they only name. */
      covered: z.number().int(),
      notCovered: z.number().int(),
    }),
    ['sources-missing', 'unknown-part', 'cancelled', ...storageErrors],
  ),
};
