import { z } from 'zod';
import { languageSchema } from '../plan/local-text.ts';
import { tableDocSchema } from '../table/table-doc.ts';
import { disclosureWishSchema } from './disclosure.ts';
import { tableErrors } from './errors.ts';
import { procedure } from './procedure.ts';

const request = z.strictObject({ table: z.string(), language: languageSchema });
export const exportedFileSchema = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  base64: z.string(),
});

/** The file, and what had to be done to texts that its format or a spreadsheet does not bear. */
export const exportedTablesSchema = z.strictObject({
  file: exportedFileSchema,
  /** Characters that stand as `\uFFFD`. */
  replacedCharacters: z.number().int(),
  /** Texts with `'` in front, since they begin like a formula. */
  guardedTexts: z.number().int(),
});

/** A place of an exported table that would print differently now. */
export const tableChangeSchema = z.strictObject({
  place: z.enum(['cell', 'heading', 'label', 'note']),
  row: z.string(),
  column: z.string(),
  before: z.string(),
  after: z.string(),
});

export type ExportedFile = z.infer<typeof exportedFileSchema>;

export const tablesContract = {
  /** The table as it will print; fits what has not been fitted. */
  'tables.preview': procedure(request, z.strictObject({ table: tableDocSchema }), tableErrors),
  'tables.export': procedure(
    z.strictObject({
      /** In this order, one sheet each where the format has sheets. */
      tables: z.array(z.string()).min(1),
      language: languageSchema,
      /** An id of the writer registry. */
      writer: z.string(),
      /** The supplementary material of the article: with a title page and the list of its tables. */
      isSupplement: z.boolean().optional(),
      /** Unless said, what the disclosure gate holds back stays behind. */
      disclosure: disclosureWishSchema.optional(),
    }),
    exportedTablesSchema,
    tableErrors,
  ),
  /** What left the study as this table, newest first, and what has changed since. */
  'tables.frozen': procedure(
    z.strictObject({ table: z.string() }),
    z.strictObject({
      exports: z.array(
        z.strictObject({
          id: z.string(),
          at: z.string(),
          revision: z.number().int(),
          appVersion: z.string(),
          writer: z.string(),
          language: languageSchema,
          changes: z.array(tableChangeSchema),
        }),
      ),
    }),
    tableErrors,
  ),
  'tables.copy': procedure(
    request.extend({ disclosure: disclosureWishSchema.optional() }),
    z.strictObject({ html: z.string(), text: z.string() }),
    tableErrors,
  ),
};
