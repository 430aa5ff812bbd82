/** Who could be recognised by what the study knows of a person? A count of rare combinations. */
import type { Combination } from '../../../shared/contract/disclosure.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';

/** The municipality is known of every row though no variable names it. */
const MUNICIPALITY = 'municipality';

/** What anybody can look up of a politician: municipality, party, gender, age. */
const FIELDS_OF_PERSONS = ['gender'];

/**
 * For growing combinations of what anybody can look up (municipality; with party; with gender; with
 * age; and the last three alone), how many answers of a wave are alone in theirs, or among fewer
 * than `minimum`: k-anonymity, counted. Rows that lack one of the characteristics are left out.
 */
export function combinationRisk(
  plan: StudyPlan,
  frame: PanelFrame,
  minimum: number,
): readonly Combination[] {
  const known = plan.variables.filter(isKnownOfPersons).map(({ id }) => id);
  const growing = known.map((_, index) => [MUNICIPALITY, ...known.slice(0, index + 1)]);
  const sets = [[MUNICIPALITY], ...growing, ...(known.length > 1 ? [known] : [])];
  return sets.map((variables) => countCombinations(variables, frame, minimum));
}

function isKnownOfPersons({ derivation }: VariablePlan): boolean {
  if (derivation.kind === 'answer-equals') return FIELDS_OF_PERSONS.includes(derivation.field);
  return derivation.kind === 'party' || derivation.kind === 'age';
}

function countCombinations(
  variables: readonly string[],
  frame: PanelFrame,
  minimum: number,
): Combination {
  const sizes = new Map<string, number>();
  for (let row = 0; row < frame.rows; row += 1) {
    const values = variables.map((id) =>
      id === MUNICIPALITY ? frame.municipality[row] : frame.columns.get(id)?.values[row],
    );
    if (values.some((value) => value === null || value === undefined)) continue;
    const combination = JSON.stringify([frame.wave[row], ...values]);
    sizes.set(combination, (sizes.get(combination) ?? 0) + 1);
  }
  const counts = [...sizes.values()];
  const rowsIn = (isCounted: (size: number) => boolean): number =>
    counts.filter(isCounted).reduce((sum, size) => sum + size, 0);
  return {
    variables: [...variables],
    rows: rowsIn(() => true),
    combinations: counts.length,
    alone: rowsIn((size) => size === 1),
    few: rowsIn((size) => size < minimum),
  };
}
