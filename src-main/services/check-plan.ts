import type { AppError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { alternativeSet } from '../../shared/plan/alternative-plan.ts';
import type { ModelSet } from '../../shared/plan/model-plan.ts';
import { chosenReferences, partsOf, variablesOfAll } from '../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../shared/plan/study-plan.ts';
import { EXTRACTIONS, ITEM_CORRELATIONS } from '../stats/measurement/index.ts';
import { fail } from './app-error.ts';
import { furtherReferences, type PlanReference } from './further-references.ts';

/**
 * Do the plan's parts know each other? A part that names a missing one is refused with both
 * names, so that no edit leaves a plan that cannot be computed.
 */
export function checkPlan(plan: StudyPlan): Result<null, AppError> {
  for (const { part, needs, ids } of references(plan)) {
    const missing = needs.find((id) => !ids.has(id));
    if (missing !== undefined) return fail('bad-plan', { part, missing });
  }
  return ok(null);
}

function references(plan: StudyPlan): PlanReference[] {
  const idsOf = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id));
  const waves = idsOf(plan.waves);
  const scales = idsOf(plan.scales);
  const variables = idsOf(plan.variables);
  const modelSets = idsOf(plan.modelSets);
  const alternatives = plan.alternatives.filter(({ withdrawn }) => withdrawn === null);
  const fitted = [...plan.modelSets, ...alternatives.map(alternativeSet)];
  return [
    ...plan.sources.map(({ id, wave }) => ({ part: id, needs: wave ? [wave] : [], ids: waves })),
    ...plan.scales.map(({ id, extraction }) => ({
      part: id,
      needs: extraction === undefined ? [] : [extraction],
      ids: idsOf(EXTRACTIONS),
    })),
    ...plan.scales.map(({ id, correlations }) => ({
      part: id,
      needs: correlations === undefined ? [] : [correlations],
      ids: idsOf(ITEM_CORRELATIONS),
    })),
    ...plan.variables.map(({ id, derivation }) => ({
      part: id,
      needs: derivation.kind === 'scale' ? [derivation.scale] : [],
      ids: scales,
    })),
    ...fitted.map((set) => ({
      part: set.id,
      needs: [set.outcome, ...set.columns.flatMap((column) => variablesOfAll(column.terms))],
      ids: variables,
    })),
    ...fitted.map((set) => ({
      part: set.id,
      needs: [...transformedVariables(set), ...set.columns.flatMap(({ weights }) => weights ?? [])],
      ids: idsOf(plan.variables.filter(({ type }) => type !== 'category')),
    })),
    ...fitted.flatMap((set) =>
      set.columns.flatMap(({ terms }) =>
        [...chosenReferences(terms)].map(([variable, level]) => ({
          part: set.id,
          needs: [level],
          ids: new Set(levelsOf(plan, variable)),
        })),
      ),
    ),
    ...fitted.map((set) => ({
      part: set.id,
      needs: set.columns.flatMap(({ sample }) => sample.completeOn ?? []),
      ids: idsOf(set.columns),
    })),
    ...plan.tables.map((table) => ({ part: table.id, needs: [table.modelSet], ids: modelSets })),
    ...furtherReferences(plan),
  ];
}

/** Only numbers have a logarithm or a mean. */
function transformedVariables({ columns }: ModelSet): string[] {
  return columns
    .flatMap(({ terms }) => terms.flatMap(partsOf))
    .filter(({ transform }) => transform !== 'none')
    .map(({ variable }) => variable);
}

function levelsOf({ variables }: StudyPlan, id: string): string[] {
  const variable = variables.find((candidate) => candidate.id === id);
  return variable?.levels.map(({ value }) => value) ?? [];
}
