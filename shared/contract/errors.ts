import { z } from 'zod';

/** Why an input file cannot be read. */
export const fileErrors = [
  'file-empty',
  'file-damaged',
  'wrong-extension',
  'not-a-workbook',
  'file-password-protected',
  'file-too-large',
  'file-too-large-unpacked',
  'too-many-sheets',
  'hidden-sheet',
  'no-rows',
  'too-many-columns',
  'too-many-rows',
  'cell-too-long',
  'formula-without-value',
  'binary-in-text',
  'bad-encoding',
  'unclosed-quote',
  'uneven-rows',
  'duplicate-headers',
  'read-too-slow',
  'read-cancelled',
  'read-out-of-memory',
  'too-many-parts',
  'too-many-cells',
  'unknown-format',
] as const;

/** Every expected failure that can reach a user; `shared/i18n` holds a sentence for each. */
export const errorCodes = [
  'internal',
  'bad-request',
  'no-study-open',
  'unknown-file',
  // opening and saving a study
  'weak-passphrase',
  'passphrases-differ',
  'file-exists',
  'file-missing',
  'wrong-passphrase-or-damaged',
  'not-a-study',
  'not-encrypted',
  'unsupported-version',
  'in-use',
  'file-in-use',
  'no-space',
  'read-only-folder',
  'file-moved',
  ...fileErrors,
  // import, plan and models
  'no-such-sheet',
  'no-header',
  'missing-column',
  'no-accepted-rows',
  'unknown-source-kind',
  'bad-plan',
  'nothing-to-undo',
  'nothing-to-redo',
  'unknown-part',
  'sources-missing',
  'no-observations',
  'too-few-observations',
  'one-entity',
  'no-repeated-rows',
  'no-neighbouring-rows',
  'no-coefficients',
  'no-residual-variation',
  'weights-not-available',
  'weights-not-positive',
  'weights-vary-within-entities',
  'repeated-time',
  'too-many-cluster-variables',
  'unknown-estimator',
  'unknown-covariance',
  'covariance-not-available',
  'too-few-clusters',
  'too-many-specifications',
  'not-fitted',
  'no-interaction',
  'effect-of-category',
  'effect-not-estimable',
  'cancelled',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What every procedure that writes to the study's file can answer. */
export const storageErrors = [
  'no-space',
  'file-moved',
  'read-only-folder',
  'file-missing',
  'file-damaged',
  'in-use',
] as const satisfies readonly ErrorCode[];

/** Why a table cannot be made: its parts, its grid of specifications, or the study's file. */
export const tableErrors = [
  'unknown-part',
  'sources-missing',
  'cancelled',
  'too-many-specifications',
  'no-observations',
  'unknown-estimator',
  ...storageErrors,
] as const satisfies readonly ErrorCode[];

export const appErrorSchema = z.object({
  code: z.enum(errorCodes),
  /** What the sentence is filled with: file names, counts, places; never a person's data. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type AppError = z.infer<typeof appErrorSchema>;

export type Envelope<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AppError };
