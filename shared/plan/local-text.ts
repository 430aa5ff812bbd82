import { z } from 'zod';

/** The languages that the app and its tables speak. */
export const languageSchema = z.enum(['da', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const localTextSchema = z.strictObject({ da: z.string(), en: z.string() });
