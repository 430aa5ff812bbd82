import type { Language } from '../plan/local-text.ts';

/** The words on the title page of the supplement, in the language of its tables. */
export interface SupplementTexts {
  readonly title: string;
  readonly contents: string;
  /** Without its ending. */
  readonly fileName: string;
}

export const supplementTexts: Readonly<Record<Language, SupplementTexts>> = {
  da: {
    title: 'Supplerende materiale',
    contents: 'Indhold',
    fileName: 'supplerende-materiale',
  },
  en: {
    title: 'Supplementary material',
    contents: 'Contents',
    fileName: 'supplementary-material',
  },
};
