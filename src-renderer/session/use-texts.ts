import { useMemo } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { LocalText } from '../../shared/kernel/descriptor.ts';
import {
  type SectionId,
  type TextValue,
  type Translate,
  translatorOf,
  wordsFor,
} from '../../shared/i18n/translate.ts';
import { useSession } from './session-context.ts';

/** The window's texts in its language. */
export function useTexts(): Translate {
  const { language } = useSession();
  return useMemo(() => translatorOf(language), [language]);
}

export interface Words {
  readonly error: (error: AppError) => string;
  readonly code: (
    section: SectionId,
    code: string,
    values?: Readonly<Record<string, TextValue | null>>,
  ) => string;
  readonly local: (text: LocalText) => string;
}

/** Words for codes and for texts that carry both languages themselves. */
export function useWords(): Words {
  const { language } = useSession();
  return useMemo(
    () => ({
      error: (error) => wordsFor(language, 'errors', error.code, error.data),
      code: (section, code, values) => wordsFor(language, section, code, values),
      local: (text) => (text[language] === '' ? text.da || text.en : text[language]),
    }),
    [language],
  );
}
