import type { ModelSet, TablePlan } from '../../../shared/plan/model-plan.ts';
import { termIdOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { STANDARD_STAR_RULE } from '../../../shared/table/star-rule.ts';
import { isBlock, termsOfSet } from './table-terms.ts';

/** The model sets that no table shows yet. */
export function untabledSets({ modelSets, tables }: StudyPlan): readonly ModelSet[] {
  return modelSets.filter(({ id }) => tables.every(({ modelSet }) => modelSet !== id));
}

/** A table of the set with every variable shown, and blocks of dummies named in the note. */
export function newRegressionTable(set: ModelSet, plan: StudyPlan): TablePlan {
  const terms = termsOfSet(set, plan);
  const numbers = [...plan.tables, ...plan.furtherTables].map(
    ({ number }) => Number.parseInt(number ?? '', 10) || 0,
  );
  return {
    id: `table-${set.id}`,
    kind: 'regression',
    number: String(Math.max(0, ...numbers) + 1),
    title: set.title,
    modelSet: set.id,
    rows: terms.filter((term) => !isBlock(term, plan)).map(termIdOf),
    hiddenBlocks: terms.filter((term) => isBlock(term, plan)).map(termIdOf),
    stars: STANDARD_STAR_RULE,
  };
}
