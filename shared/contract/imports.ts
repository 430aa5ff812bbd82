import { z } from 'zod';
import { localTextSchema } from '../plan/local-text.ts';
import { idSchema } from '../plan/plan-id.ts';
import { mappedValueSchema, sourcePlanSchema } from '../plan/source-plan.ts';
import { fileErrors, storageErrors } from './errors.ts';
import { procedure } from './procedure.ts';

export const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Rows in the file = rows stored + rows refused; refusals are listed with row, field and code. */
export const rowAccountSchema = z.strictObject({
  read: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
});

export const rowIssueSchema = z.strictObject({
  /** 1-based row in the sheet. */
  row: z.number().int(),
  field: z.string().nullable(),
  code: z.string(),
  /** `rejected` rows are not stored; `noted` rows are, without the cell's value. */
  outcome: z.enum(['rejected', 'noted']),
});

/** A raw value of a mapped column, how often it stands there, and what it is taken to mean. */
export const rawValueSchema = z.strictObject({
  raw: z.string(),
  /** Its label in the export's codebook, where it has one. */
  label: z.string().nullable(),
  count: z.number().int(),
  mapped: mappedValueSchema,
  /** False where the app could not tell and a person must. */
  isKnown: z.boolean(),
});

export const fieldGuessSchema = z.strictObject({
  id: z.string(),
  title: localTextSchema,
  group: z.enum(['identity', 'status', 'answer', 'background', 'figure']),
  isRequired: z.boolean(),
  column: z.string().nullable(),
  /** 1 = by exact name, lower = likeness of header, question text or values; 0 = none. */
  confidence: z.number().min(0).max(1),
  /** What the values may be mapped to; empty where values are free. */
  targets: z.array(z.strictObject({ value: mappedValueSchema, title: localTextSchema })),
  values: z.array(rawValueSchema),
});

export const sheetInfoSchema = z.strictObject({
  name: z.string(),
  isHidden: z.boolean(),
  rows: z.number().int(),
  columns: z.number().int(),
});

const settings = {
  files: z.array(z.string()).min(1),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
};

const readErrors = [
  'unknown-file',
  ...fileErrors,
  'no-such-sheet',
  'no-header',
  'missing-column',
  'unknown-source-kind',
] as const;

export const importedSourceSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  wave: z.string().nullable(),
  files: z.array(z.string()),
  sheet: z.string().nullable(),
  account: rowAccountSchema,
  /** First 16 hex digits of the data file's SHA-256. */
  hash: z.string(),
  importedAt: z.string(),
  /** Share of mapped cells that hold a value. */
  completeness: z.number().min(0).max(1),
});

/** Sources: look into a file, guess its kind and columns, show the account, store it. */
export const importsContract = {
  'imports.inspect': procedure(
    z.strictObject(settings),
    z.strictObject({
      fileName: z.string(),
      format: z.string(),
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      sheets: z.array(sheetInfoSchema),
      /** Most likely first. */
      guesses: z.array(
        z.strictObject({
          kind: z.string(),
          wave: z.string().nullable(),
          sheet: z.string().nullable(),
          headerRow: z.number().int().nullable(),
          confidence: z.number().min(0).max(1),
        }),
      ),
    }),
    readErrors,
  ),
  'imports.preview': procedure(
    z.strictObject({
      ...settings,
      kind: z.string(),
      wave: idSchema.nullable(),
      sheet: z.string().nullable(),
      headerRow: z.number().int().min(1).nullable(),
      /** What a person changed; the rest is guessed. `null` = this field has no column. */
      columns: z.record(z.string(), z.string().nullable()),
      valueMaps: z.record(z.string(), z.record(z.string(), mappedValueSchema)),
    }),
    z.strictObject({
      /** The source as it would be stored, ready for `imports.confirm`. */
      source: sourcePlanSchema,
      headers: z.array(z.strictObject({ name: z.string(), text: z.string().nullable() })),
      /** The first rows below the header, as they stand in the file. */
      rows: z.array(z.array(cellSchema)),
      fields: z.array(fieldGuessSchema),
      account: rowAccountSchema,
      issues: z.array(rowIssueSchema),
      issuesTotal: z.number().int(),
      /** Fields that must have a column before the source can be stored. */
      missing: z.array(z.string()),
    }),
    readErrors,
  ),
  'imports.confirm': procedure(
    z.strictObject({ ...settings, source: sourcePlanSchema }),
    z.strictObject({ sourceId: z.string(), account: rowAccountSchema, revision: z.number().int() }),
    [...readErrors, 'no-accepted-rows', 'bad-plan', ...storageErrors],
  ),
  'imports.list': procedure(
    z.strictObject({}),
    z.strictObject({ sources: z.array(importedSourceSchema) }),
  ),
  'imports.issues': procedure(
    z.strictObject({ sourceId: z.string() }),
    z.strictObject({ issues: z.array(rowIssueSchema), issuesTotal: z.number().int() }),
    ['unknown-part'],
  ),
  'imports.remove': procedure(
    z.strictObject({ sourceId: z.string() }),
    z.strictObject({ revision: z.number().int() }),
    ['unknown-part', ...storageErrors],
  ),
};
