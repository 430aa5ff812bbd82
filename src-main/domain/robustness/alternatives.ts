/** Which alternative models are kept, and what is each of them made of? */
import { type AlternativePlan, alternativeSet } from '../../../shared/plan/alternative-plan.ts';
import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import { type ColumnRequest, columnRequest } from '../modelling/fit-requests.ts';
import type { Stage } from '../pipeline/stage.ts';
import { CHOSEN_PANELS, chosenPanel } from './chosen-panel.ts';
import { type SpecificationChoice, specifiedColumn } from './specifications.ts';

/** Every alternative that counts as matrices; its model set is the alternative itself. */
export const prepareAlternatives: Stage<readonly ColumnRequest[]> = {
  id: 'prepare-alternatives',
  needs: CHOSEN_PANELS,
  inputs: ({ document: { plan } }) => ({
    alternatives: plan.alternatives,
    variables: plan.variables,
  }),
  run: ({ document: { plan } }, outputOf) =>
    plan.alternatives
      .filter(({ withdrawn }) => withdrawn === null)
      .map((one) =>
        columnRequest(outputOf(chosenPanel(one)), plan, alternativeSet(one), one.column),
      ),
};

/** A specification of a grid, with the controls that were varied in it. */
export interface GridChoiceOfOne extends SpecificationChoice {
  readonly varied: readonly string[];
}

type Remarks = Pick<AlternativePlan, 'id' | 'focus' | 'label' | 'reason'>;

/** The alternative that a model, or a specification that departs from it, is kept as. */
export function alternativeOf(
  set: ModelSet,
  base: ModelColumn,
  one: GridChoiceOfOne | null,
  remarks: Remarks,
): AlternativePlan {
  const column = one ? specifiedColumn(base, one, one.varied) : base;
  const other = set.columns.find(({ id }) => id === column.sample.completeOn);
  return {
    ...remarks,
    modelSet: set.id,
    insteadOf: base.id,
    outcome: set.outcome,
    column: { ...column, id: remarks.id },
    sampleOf: other ? { ...other, sample: { completeOn: null, persons: 'all' } } : null,
    scale: one?.scale ?? 'as-plan',
    links: one?.links ?? 'all',
    withdrawn: null,
  };
}
