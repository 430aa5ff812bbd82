import { z } from 'zod';
import type { LocalText } from '../kernel/descriptor.ts';

/** The languages that the app and its tables speak. */
export const languageSchema = z.enum(['da', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const localTextSchema = z.strictObject({ da: z.string(), en: z.string() });

export function inLanguage(text: LocalText, language: Language): string {
  return text[language];
}
