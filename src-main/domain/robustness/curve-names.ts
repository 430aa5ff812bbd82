/** What are the choices of a specification curve called in print? */
import { translatorOf, wordsFor } from '../../../shared/i18n/translate.ts';
import type { GridChoice } from '../../../shared/contract/robustness.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import { termIdOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import {
  labelWithoutCoding,
  termCoefficients,
  termLabel,
} from '../../../shared/plan/term-label.ts';
import type { ChoiceDimension } from '../../../shared/table/specification-spread.ts';

export interface CurveNames {
  readonly focus: string;
  dimension(dimension: ChoiceDimension): string;
  value(dimension: ChoiceDimension, id: string): string;
}

interface Naming {
  readonly plan: StudyPlan;
  readonly language: Language;
  estimatorTitle(id: string): LocalText;
}

/** Names in a table's language; what the plan no longer has is called by its id. */
export function curveNames(choice: GridChoice, naming: Naming): CurveNames {
  const { plan, language, estimatorTitle } = naming;
  const t = translatorOf(language);
  const set = plan.modelSets.find(({ id }) => id === choice.modelSet);
  const terms = set?.columns.find(({ id }) => id === choice.column)?.terms ?? [];
  const controlName = (id: string): string => {
    const term = terms.find((candidate) => termIdOf(candidate) === id) ?? id;
    return labelWithoutCoding(termLabel(term, plan.variables, language));
  };
  return {
    focus:
      terms
        .flatMap((term) => termCoefficients(term, plan.variables, language))
        .find(({ name }) => name === choice.focus)?.label ?? choice.focus,
    dimension: (dimension) => t(`curveDimensions.${dimension}`),
    value: (dimension, id) => {
      if (dimension === 'controls') return controlName(id);
      if (dimension === 'estimators') return estimatorTitle(id)[language];
      return wordsFor(language, 'robustnessChoices', id);
    },
  };
}
