/** Would a reader of the tables notice by the standard errors that the rows are a twin's? */
import type { PanelEstimate } from '../../../../shared/contract/models.ts';
import { termIdOf } from '../../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { tabledSets } from '../package-spec.ts';

type EstimateOf = (modelSet: string, column: string) => PanelEstimate | null;

/** Standard errors of the model's first term are as near as this, those of other printed rows as that. */
const NEAR_FIRST = 1.1;
const NEAR_OTHERS = 1.25;

/**
 * The farthest printed standard error, on a scale on which 1 is the limit: |ln(twin / study)| by the
 * logarithm of the limit. A coefficient that only the study has counts as far; null where nothing
 * is printed.
 */
export function twinDistance(plan: StudyPlan, study: EstimateOf, twin: EstimateOf): number | null {
  let farthest: number | null = null;
  for (const set of tabledSets(plan)) {
    const tables = plan.tables.filter(({ modelSet }) => modelSet === set.id);
    const printed = new Set(tables.flatMap(({ rows }) => rows));
    for (const column of set.columns) {
      const ours = errorsOf(study(set.id, column.id));
      const theirs = errorsOf(twin(set.id, column.id));
      const first = column.terms[0] === undefined ? null : termIdOf(column.terms[0]);
      for (const [term, error] of ours) {
        if (!printed.has(term)) continue;
        const limit = Math.log(term === first ? NEAR_FIRST : NEAR_OTHERS);
        const other = theirs.get(term);
        const distance =
          other === undefined
            ? Number.POSITIVE_INFINITY
            : Math.abs(Math.log(other / error)) / limit;
        farthest = Math.max(farthest ?? 0, distance);
      }
    }
  }
  return farthest;
}

function errorsOf(estimate: PanelEstimate | null): Map<string, number> {
  return new Map(
    (estimate?.coefficients ?? []).flatMap(({ term, standardError }) =>
      standardError === null || standardError <= 0 ? [] : [[term, standardError] as const],
    ),
  );
}
