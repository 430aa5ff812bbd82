import type { Output } from '../../../shared/contract/index.ts';
import { invariant } from '../../../shared/kernel/assert.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import {
  correlationMatrix,
  type CorrelationMethod,
} from '../../stats/description/correlation-matrix.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';

/** How do the numbers of the analysis data go together, two by two over all rows? */
export function describeCorrelations(
  plan: StudyPlan,
  frame: PanelFrame,
  method: CorrelationMethod,
): Output<'measures.correlations'> {
  const variables = plan.variables
    .filter(({ type, derivation }) => type !== 'category' && derivation.kind !== 'wave-time')
    .map(({ id }) => id);
  return correlationsOf(variables, frame, { method, wave: null });
}

/** The same for some variables, and for the rows of one wave where one is named. */
export function correlationsOf(
  variables: readonly string[],
  frame: PanelFrame,
  { method, wave }: { readonly method: CorrelationMethod; readonly wave: string | null },
): Output<'measures.correlations'> {
  const columns = variables.map((id) =>
    (frame.columns.get(id)?.values ?? []).map((value, row) =>
      typeof value === 'number' && (wave === null || frame.wave[row] === wave) ? value : null,
    ),
  );
  const nameOf = (place: number): string => {
    const name = variables[place];
    invariant(name, 'a pair names two of the columns');
    return name;
  };
  return {
    variables: [...variables],
    pairs: correlationMatrix(columns, method).map(({ first, second, ...correlation }) => ({
      ...correlation,
      first: nameOf(first),
      second: nameOf(second),
    })),
  };
}
