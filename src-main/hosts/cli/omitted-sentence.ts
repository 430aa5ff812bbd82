/** Why has a term no coefficient, in words for a terminal? */
import type { PanelEstimate } from '../../../shared/contract/models.ts';
import type { Language } from '../../../shared/plan/local-text.ts';

type Omitted = PanelEstimate['omitted'][number];

const SENTENCES: Readonly<
  Record<Language, Readonly<Record<Omitted['reason'], (term: string, others: string) => string>>>
> = {
  da: {
    'time-invariant': (term) =>
      `${term} er udeladt: den har samme værdi i alle rækker for samme enhed, og modellen bruger kun ændringer inden for enheder.`,
    collinear: (term, others) => `${term} er udeladt: den følger helt af ${others}.`,
    'no-variation': (term) => `${term} er udeladt: den har samme værdi i alle rækker.`,
    'collinear-with-time': (term, others) =>
      `${term} er udeladt: den vokser lige meget for alle fra gang til gang og kan ikke skilles fra ${others}.`,
  },
  en: {
    'time-invariant': (term) =>
      `${term} is omitted: it is the same in all rows of an entity, and the model uses only changes within entities.`,
    collinear: (term, others) => `${term} is omitted: it follows wholly from ${others}.`,
    'no-variation': (term) => `${term} is omitted: it is the same in all rows.`,
    'collinear-with-time': (term, others) =>
      `${term} is omitted: it grows by the same amount for everyone from one time to the next and cannot be told from ${others}.`,
  },
};

/** One sentence with the term's name and those that it repeats. */
export function omittedSentence(
  { term, reason, with: partners = [] }: Omitted,
  language: Language,
) {
  return SENTENCES[language][reason](term, partners.join(', '));
}
