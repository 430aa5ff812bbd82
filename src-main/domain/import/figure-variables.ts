import { freeId } from '../../../shared/kernel/free-id.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { SourcePlan } from '../../../shared/plan/source-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import type { StudyRecord } from './records.ts';

/**
 * Which variables does a new source bring? One for each of its columns of figures that no variable
 * asks for yet, called by the column's header; binary where it holds 0 and 1 only.
 */
export function figureVariables(
  plan: StudyPlan,
  source: SourcePlan,
  records: readonly StudyRecord[],
): VariablePlan[] {
  const asked = new Set(
    plan.variables.flatMap(({ derivation }) =>
      derivation.kind === 'key-figure' ? [derivation.figure] : [],
    ),
  );
  const ids = new Set(plan.variables.map(({ id }) => id));
  const figures = records.filter((record) => record.kind === 'figure');
  const byFigure = Map.groupBy(figures, ({ figure }) => figure);
  return [...byFigure].flatMap(([figure, own]): VariablePlan[] => {
    const header = source.columns[figure];
    if (header === undefined || asked.has(figure)) return [];
    const id = freeId(figure, (candidate) => ids.has(candidate));
    ids.add(id);
    const isBinary = own.every(({ value }) => value === 0 || value === 1);
    return [
      {
        id,
        label: labelOf(header, isBinary),
        type: isBinary ? 'binary' : 'number',
        derivation: { kind: 'key-figure', figure, transform: 'none' },
        levels: [],
      },
    ];
  });
}

function labelOf(header: string, isBinary: boolean): LocalText {
  const isCoded = !isBinary || header.includes('=');
  return isCoded
    ? { da: header, en: header }
    : { da: `${header} (1 = ja)`, en: `${header} (1 = yes)` };
}
