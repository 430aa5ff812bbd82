import { z } from 'zod';
import { languageSchema } from '../plan/local-text.ts';
import { tableDocSchema } from '../table/table-doc.ts';
import { storageErrors } from './errors.ts';
import { procedure } from './procedure.ts';

const request = z.strictObject({ table: z.string(), language: languageSchema });
const notReady = ['unknown-part', 'sources-missing', 'cancelled', ...storageErrors] as const;

export const exportedFileSchema = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  base64: z.string(),
});
export type ExportedFile = z.infer<typeof exportedFileSchema>;

export const tablesContract = {
  /** The table as it will print; fits what has not been fitted. */
  'tables.preview': procedure(request, z.strictObject({ table: tableDocSchema }), notReady),
  'tables.export': procedure(
    z.strictObject({
      /** In this order, one sheet each where the format has sheets. */
      tables: z.array(z.string()).min(1),
      language: languageSchema,
      /** An id of the writer registry. */
      writer: z.string(),
    }),
    exportedFileSchema,
    notReady,
  ),
  'tables.copy': procedure(
    request,
    z.strictObject({ html: z.string(), text: z.string() }),
    notReady,
  ),
};
