import type { ModelSet } from '../../../shared/plan/model-plan.ts';
import { distinctTerms, type ModelTerm, termIdOf } from '../../../shared/plan/model-term.ts';
import {
  labelWithoutCoding,
  type TermCoefficient,
  termCoefficients,
  termLabel,
} from '../../../shared/plan/term-label.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { composedTerms } from './edit-model-set.ts';

/** A row of the grid: a term that a model can have, and what its coefficients are called. */
export interface GridRow {
  readonly id: string;
  readonly term: ModelTerm;
  readonly label: string;
  readonly coefficients: readonly TermCoefficient[];
}

/** Every variable but the outcome, then the products and transformed variables in use. */
export function gridRows(plan: StudyPlan, set: ModelSet, language: Language): GridRow[] {
  const variables = plan.variables.map(({ id }) => id).filter((id) => id !== set.outcome);
  const chosen = new Map(distinctTerms(set.columns).map((term) => [termIdOf(term), term]));
  const plain = variables.map((id) => chosen.get(id) ?? id);
  return [...plain, ...composedTerms(set)].map((term) => ({
    id: termIdOf(term),
    term,
    label: termLabel(term, plan.variables, language),
    coefficients: termCoefficients(term, plan.variables, language),
  }));
}

/** The label of every term and coefficient that the rows can have, by its name in the results. */
export function coefficientLabels(rows: readonly GridRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ id, label, coefficients }) => [
      [id, labelWithoutCoding(label)] as const,
      ...coefficients.map(({ name, label: own }): readonly [string, string] => [
        name,
        labelWithoutCoding(own),
      ]),
    ]),
  );
}
